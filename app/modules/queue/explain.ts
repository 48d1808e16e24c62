const reasons: [key: string, pattern: RegExp][] = [
  ['version', /^The payload is not what this version expects/],
  ['suspended', /^postponed:/],
  ['unreachable', /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|fetch failed|socket hang up/],
  ['slow', /time(d)? ?out|ETIMEDOUT|aborted/i],
  ['refused', /permission denied|not allowed|row-level security|\b40[13]\b/i],
];

/** What an error means to a person, as the last part of `queue:reason.…`; null when we cannot say. */
export function explainError(error: string | null): string | null {
  if (!error) return null;
  return reasons.find(([, pattern]) => pattern.test(error))?.[0] ?? null;
}
