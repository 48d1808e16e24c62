import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { retryIn, waits } from './retries';
import { newSecret, signedHeaders } from './signature.server';

const message = { id: 'msg_1', body: '{"type":"ticket.created","data":{"name":"Zoë ✓"}}' };

test('another implementation accepts the signature, with either secret of a rotation', () => {
  const [old, next, foreign] = [newSecret(), newSecret(), newSecret()];
  const headers = signedHeaders(message, [next, old]);
  for (const secret of [old, next]) {
    expect(new Webhook(secret).verify(message.body, headers)).toEqual(JSON.parse(message.body));
  }
  expect(() => new Webhook(foreign).verify(message.body, headers)).toThrow();
  expect(() => new Webhook(old).verify(`${message.body} `, headers)).toThrow();
});

test('an old message is refused', () => {
  const secret = newSecret();
  const headers = signedHeaders(message, [secret], new Date(Date.now() - 6 * 60_000));
  expect(() => new Webhook(secret).verify(message.body, headers)).toThrow();
});

test('the example of the specification', () => {
  const headers = signedHeaders(
    { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' },
    ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
    new Date(1614265330_000),
  );
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
});

test('retries go on for more than a day, then end', () => {
  expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(24 * 3600);
  expect(retryIn(1, () => 0.5)).toBe(5);
  expect(retryIn(3, () => 0)).toBe(1620);
  expect(retryIn(3, () => 1)).toBe(1980);
  expect(retryIn(waits.length + 1)).toBeNull();
});
