import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import { data } from '@remix-run/node';
import type { input, output, ZodType } from 'zod';
import { zodMessages } from '../i18n';
import { getT } from '../i18n/i18n.server';
import type { Translate } from '../i18n/translate';
import { getLocale } from '../preferences/preferences.server';
import { BusinessError } from './errors';
import { MAX_FIELDS, readLimitedForm } from './field-limit.server';
import { requestStore } from './store.server';

/** Never sent back to the page. */
const SECRET_FIELDS = /password|secret|recoveryCode|^code$/i;

/** What conform's own buttons may ask for; it throws at anything else. */
const INTENTS: ReadonlySet<unknown> = new Set([
  'validate',
  'update',
  'reset',
  'insert',
  'remove',
  'reorder',
]);

interface BaseForm<Schema extends ZodType> {
  submission: Submission<input<Schema>, string[], output<Schema>>;
  /** What was posted, for fields outside the schema (such as `intent`). */
  data: FormData;
  t: Translate;
}

/** A posted form: `value` is what the schema made of it, or undefined when it did not pass. */
export type ParsedForm<Schema extends ZodType> = BaseForm<Schema> & {
  value: output<Schema> | undefined;
};

/**
 * Reads and checks a posted form, files included, with messages in the reader's language:
 *
 * ```ts
 * const form = await parseForm(request, schema);
 * if (!form.value) return invalid(form);
 * try { await requestLeave(ctx, form.value); } catch (error) { return invalid(form, error); }
 * ```
 *
 * `schema` may wait (`async` refinements). A body that is not a form is answered with 400.
 */
export async function parseForm<Schema extends ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<Schema>> {
  const t = getT(getLocale(request, { user: requestStore().locale }));
  const form = await readForm(request);
  return await checkForm(form, schema, t);
}

/** The second half of `parseForm`, for actions that choose the schema by an `intent` field. */
export async function checkForm<Schema extends ZodType>(
  form: FormData,
  schema: Schema,
  t: Translate,
): Promise<ParsedForm<Schema>> {
  try {
    const submission = await parseWithZod(form, { schema, async: true, ...zodMessages(t) });
    const value = submission.status === 'success' ? submission.value : undefined;
    return { submission, value, data: form, t };
  } catch (error) {
    // Conform's own fields (__intent__, __state__) hold JSON, which only our pages write.
    if (error instanceof SyntaxError) throw data(null, { status: 400 });
    throw error;
  }
}

/**
 * The posted fields as people meant them: line ends as \n (browsers send \r\n, which counts against
 * maxlength), without the NUL that Postgres cannot store. More than `maxFields` are answered with 413.
 */
export async function readForm(
  request: Request,
  options: { maxFields?: number } = {},
): Promise<FormData> {
  const sent = await readLimitedForm(request, options.maxFields ?? MAX_FIELDS);
  const form = new FormData();
  for (const [name, value] of sent) {
    if (isExcessive(name, value)) throw data(null, { status: 400 });
    if (typeof value === 'string') form.append(name, clean(value));
    else form.append(name, value);
  }
  return form;
}

/**
 * `rows[99999999]` makes conform build, and walk, a list that long: seconds of work for a few bytes; a name
 * of a thousand dots, an object that deep. Its own field `__intent__` can name such a place, too.
 */
export function isExcessive(name: string, value: unknown = ''): boolean {
  if (name.length > 200 || /\[\d{4,}\]/.test(name)) return true;
  if (name !== '__intent__' || typeof value !== 'string') return false;
  try {
    const { type, payload } = JSON.parse(value) as {
      type?: unknown;
      payload?: { name?: unknown; index?: unknown };
    };
    if (!INTENTS.has(type)) return true;
    return isExcessive(String(payload?.name)) || Number(payload?.index) > 999;
  } catch {
    return true;
  }
}

function clean(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\0', '');
}

/** What a page with a form gets back when the form was not accepted. */
export interface FormReply {
  lastResult: SubmissionResult<string[]>;
}

/**
 * Answers a form that was not accepted: 422 with everything but secrets filled in again and the errors at
 * their fields. Given a BusinessError, it is shown too; any other error is thrown on.
 */
export function invalid<Schema extends ZodType>(form: ParsedForm<Schema>, error?: unknown) {
  const { submission, t } = form;
  const hideFields = [...form.data.keys()].filter((name) => SECRET_FIELDS.test(name));
  if (error === undefined) {
    // Adding or removing a row (conform's intents) is not a mistake.
    const status = submission.status === undefined ? 200 : 422;
    return data<FormReply>({ lastResult: submission.reply({ hideFields }) }, { status });
  }
  if (!(error instanceof BusinessError)) throw error;
  const message = [t(error.key, error.values)];
  const errors = error.field
    ? { fieldErrors: { [error.field]: message } }
    : { formErrors: message };
  return data<FormReply>(
    { lastResult: submission.reply({ hideFields, ...errors }) },
    { status: 422 },
  );
}
