/** What a canned reply may leave open, in braces. */
export const variables = [
  'requester',
  'first_name',
  'client',
  'number',
  'subject',
  'agent',
  'company',
] as const;
export type Variable = (typeof variables)[number];

const BRACES = /\{([a-z_]+)\}/g;

/** A canned reply with its variables filled in. */
export function fillReply(body: string, values: Record<Variable, string>): string {
  return body.replace(BRACES, (whole, name: string) =>
    name in values ? values[name as Variable] : whole,
  );
}

/** The first thing in braces that is no variable of ours. */
export function unknownVariable(body: string): string | undefined {
  return [...body.matchAll(BRACES)]
    .map(([, name = '']) => name)
    .find((name) => !(variables as readonly string[]).includes(name));
}
