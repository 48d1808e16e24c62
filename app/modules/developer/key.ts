/** Where a key stands, for a badge: live, about to expire, expired or revoked. */
export function keyState(
  key: { expiresAt: Date | string; revokedAt: Date | string | null },
  now: Date | string,
): 'live' | 'ending' | 'expired' | 'revoked' {
  if (key.revokedAt) return 'revoked';
  const left = new Date(key.expiresAt).getTime() - new Date(now).getTime();
  if (left <= 0) return 'expired';
  return left < 7 * 86_400_000 ? 'ending' : 'live';
}
