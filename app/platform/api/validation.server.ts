import type { z } from '@hono/zod-openapi';
import { zodMessages } from '../i18n';
import type { Translate } from '../i18n/translate';
import { type FieldProblem, Problem } from './problem.server';

type Target = 'json' | 'query' | 'param' | 'header' | 'form' | 'cookie';

/** What does not fit, in the reader's language: parameters are 400, bodies 422, an id that is none 404. */
export function misfit(schema: z.ZodType, value: unknown, target: Target, t: Translate): Problem {
  if (target === 'param') return new Problem('not-found');
  const errors = problemsOf(schema, value, t, target === 'json' ? 'pointer' : 'parameter');
  return new Problem(target === 'json' ? 'invalid' : 'bad-request', { errors });
}

/** What a module's own schema makes of a value; throws 422. */
export function fitting<S extends z.ZodType>(rules: S, value: unknown, t: Translate): z.output<S> {
  checkRules(rules, value, t);
  return rules.parse(value);
}

/** Asks a module's own schema about rules over several fields; throws 422. */
export function checkRules(rules: z.ZodType, body: unknown, t: Translate): void {
  const errors = problemsOf(rules, body, t, 'pointer');
  if (errors.length > 0) throw new Problem('invalid', { errors });
}

function problemsOf(
  schema: z.ZodType,
  value: unknown,
  t: Translate,
  place: 'pointer' | 'parameter',
): FieldProblem[] {
  const { error: say, formatError } = zodMessages(t);
  const { error } = schema.safeParse(value, { error: say });
  return (error?.issues ?? []).flatMap((issue) => {
    const at = (path: PropertyKey[]) =>
      place === 'pointer' ? { pointer: pointer(path) } : { parameter: path.join('.') };
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        ...at([...issue.path, key]),
        detail: t('platform:validation.unknownField'),
      }));
    }
    return formatError([issue]).map((detail) => ({ ...at(issue.path), detail }));
  });
}

/** RFC 6901. */
function pointer(path: PropertyKey[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}
