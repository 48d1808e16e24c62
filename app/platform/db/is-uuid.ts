const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A text that a uuid column can be compared with; other texts make the database refuse the query. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}
