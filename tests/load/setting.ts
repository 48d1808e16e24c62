/** A variable the bench sets for its programs. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is set by the bench; start it with npm run bench`);
  return value;
}
