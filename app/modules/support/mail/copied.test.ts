import { afterAll, beforeAll, expect, test } from 'vitest';
import { env } from '~/platform/env.server';
import { COPIES } from '../schema';
import { copiedOn } from './copied.server';

const before = env.INBOUND_MAIL_DOMAIN;
beforeAll(() => {
  env.INBOUND_MAIL_DOMAIN = 'in.example.com';
});
afterAll(() => {
  env.INBOUND_MAIL_DOMAIN = before;
});

const from = 'Asha <asha@nila.test>';
const ours = 'lotus@in.example.com';

test.each([
  ['Cc and further To', [ours, 'a@x.test'], ['"B, C" <B@X.test>'], ['a@x.test', 'b@x.test']],
  [
    'nobody twice, nor the sender',
    [ours, 'a@x.test'],
    ['A@x.test', 'ASHA@nila.test'],
    ['a@x.test'],
  ],
  ['no address of ours, a conversation’s neither', [ours], ['reply+c0@in.example.com', ours], []],
  ['no programs', [ours], ['no-reply@x.test', 'MAILER-DAEMON@x.test', 'bounces+1@x.test'], []],
  ['we are in Cc: To are people', ['a@x.test'], [ours], ['a@x.test']],
  ['forwarded: To is the box that forwards', ['help@lotus.test'], ['b@x.test'], ['b@x.test']],
  ['nothing that is no plain address', [ours], ['undisclosed-recipients:;', 'a@b@c', 'x'], []],
])('%s', (_name, to, cc, copied) => {
  expect(copiedOn({ from, to, cc })).toEqual(copied);
});

test('no more than are kept', () => {
  const cc = Array.from({ length: 40 }, (_, n) => `p${n}@x.test`);
  expect(copiedOn({ from, to: [ours], cc })).toHaveLength(COPIES);
});
