import { data } from '@remix-run/node';
import type { ZodType } from 'zod';
import type { ParsedForm } from '~/platform/http/form.server';
import { formatters } from '~/platform/i18n';
import type { TenantContext } from '~/platform/rbac/context.server';
import type { Problem } from './leave/assess';
import type { Preview } from './queries/facts.server';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Answers “Check”, and a request that would be refused: the form filled in again, what speaks against it
 * at its fields, and the preview. 422 if something does.
 */
export function replyWithPreview<Schema extends ZodType>(
  ctx: TenantContext,
  form: ParsedForm<Schema>,
  preview: Preview,
) {
  const fieldErrors: Record<string, string[]> = {};
  const formErrors: string[] = [];
  for (const problem of preview.problems) {
    const message = wordsOf(ctx, problem);
    if (!problem.field) formErrors.push(message);
    else fieldErrors[problem.field] = [...(fieldErrors[problem.field] ?? []), message];
  }
  const refused = preview.problems.length > 0;
  const lastResult = refused
    ? form.submission.reply({ fieldErrors, ...(formErrors.length > 0 && { formErrors }) })
    : form.submission.reply();
  return data({ lastResult, preview }, { status: refused ? 422 : 200 });
}

/** A problem in the reader's words, days in their form. */
function wordsOf(ctx: TenantContext, problem: Problem): string {
  const format = formatters({ locale: ctx.user.locale, region: ctx.tenant.country });
  const values = Object.fromEntries(
    Object.entries(problem.values ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && DAY.test(value) ? format.date(value) : value,
    ]),
  );
  return ctx.t(`people:leave.error.${problem.key}`, values);
}
