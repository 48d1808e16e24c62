/** A kind in an address: `support:ticket_opened` as `support~ticket_opened`. */
export function kindToPath(kind: string): string {
  return kind.replace(':', '~');
}

/** The other way round. */
export function kindFromPath(path: string | undefined): string {
  return (path ?? '').replace('~', ':');
}
