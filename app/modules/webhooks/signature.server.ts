import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new signing secret, as Standard Webhooks writes them. */
export function newSecret(): string {
  return PREFIX + randomBytes(24).toString('base64');
}

/** Where an endpoint's sealed secret belongs. */
export function secretPlace(endpointId: string): string {
  return `webhook_endpoints.secret:${endpointId}`;
}

/**
 * The headers of a Standard Webhooks message. One signature for each secret, so that a receiver who still
 * has the old one accepts it as well while secrets are rotated.
 */
export function signedHeaders(
  message: { id: string; body: string },
  secrets: readonly string[],
  at: Date = new Date(),
): Record<string, string> {
  const timestamp = Math.floor(at.getTime() / 1000).toString();
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const hmac = createHmac('sha256', key).update(`${message.id}.${timestamp}.${message.body}`);
    return `v1,${hmac.digest('base64')}`;
  });
  return {
    'content-type': 'application/json',
    'user-agent': 'Mainstay-Webhooks/1',
    'webhook-id': message.id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
