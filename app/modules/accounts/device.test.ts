import { expect, test } from 'vitest';
import { describeDevice } from './device';

const agents = {
  windows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
};

test('names browser, system and kind of device', () => {
  expect(describeDevice(agents.windows)).toEqual({
    browser: 'Microsoft Edge',
    system: 'Windows',
    kind: 'desktop',
  });
  expect(describeDevice(agents.phone)).toEqual({
    browser: 'Safari',
    system: 'iOS',
    kind: 'mobile',
  });
});

test.each(['', 'curl', 'x'.repeat(500), '<script>alert(1)</script>'])(
  'stands whatever somebody sends: %s',
  (userAgent) => {
    expect(describeDevice(userAgent).kind).toBeNull();
  },
);
