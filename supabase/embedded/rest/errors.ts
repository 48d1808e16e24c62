import { errorCode } from '../errors.ts';

/** Classes and codes that are not a plain 400, as PostgREST's documentation lists them. */
const statuses: [RegExp, number][] = [
  [/^(23503|23505)$/, 409],
  [/^25006$/, 405],
  [/^42P01$/, 404],
  [/^P0001$/, 400],
  [/^(0L|0P|28)/, 403],
  [/^53400$/, 500],
  [/^53/, 503],
  [/^(09|25|2D|38|39|3B|40|42P17|54|55|57|58|F0|HV|P0|XX)/, 500],
];

/** Left to lite: errors functions raise for PostgREST itself, and names it words as PostgREST does. */
const lites = /^(PGRST|PT...|42703|42883)$/;

/**
 * PostgREST's answer to an error of the database, where lite's own differs from it (check and exclusion
 * constraints, raised exceptions, a database that is away); undefined for all else.
 */
export function databaseErrorResponse(error: unknown, role: string): Response | undefined {
  const code = errorCode(error);
  if (!(error instanceof Error) || !code || lites.test(code)) return undefined;
  if (/^(ECONN|CONNECT|57P0)/.test(code)) {
    return answer(503, 'PGRST001', 'Database client error. Retrying the connection.', error);
  }
  if (!/^[0-9A-Z]{5}$/.test(code)) return undefined;
  const status =
    code === '42501'
      ? role === 'anon'
        ? 401
        : 403
      : (statuses.find(([pattern]) => pattern.test(code))?.[1] ?? 400);
  return answer(status, code, error.message, error);
}

function answer(status: number, code: string, message: string, error: Error): Response {
  const text = (key: 'detail' | 'hint') => {
    const value = key in error ? Reflect.get(error, key) : null;
    return typeof value === 'string' ? value : null;
  };
  return Response.json(
    { code, details: text('detail'), hint: text('hint'), message },
    { status, headers: status === 401 ? { 'www-authenticate': 'Bearer' } : {} },
  );
}

/** PostgREST's answer when nothing of that name is exposed. */
export function unknownTableResponse(name: string): Response {
  const message = `Could not find the table '${name}' in the schema cache`;
  return Response.json({ code: 'PGRST205', details: null, hint: null, message }, { status: 404 });
}
