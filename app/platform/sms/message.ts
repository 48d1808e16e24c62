import type { Transport } from '../mail/outcome';

/** An SMS ready to leave. */
export interface OutgoingSms {
  /** The delivery's id. */
  id: string;
  /** `<tenant>.<delivery>`: comes back with the provider's reports. */
  ref: string;
  /** E.164. */
  to: string;
  text: string;
  /** What `text` was made of, for providers that only fill registered templates in. */
  parts: Record<string, string>;
  /** The template to fill in, where it is not the usual one. */
  template: string | null;
}

export type SmsTransport = Transport<OutgoingSms>;

/** The tenant and delivery a reference names, if it is one of ours. */
export function readRef(
  ref: string | null | undefined,
): { tenant: string; delivery: string } | null {
  const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  const [, tenant, delivery] = new RegExp(`^(${uuid})\\.(${uuid})$`).exec(ref ?? '') ?? [];
  return tenant && delivery ? { tenant, delivery } : null;
}
