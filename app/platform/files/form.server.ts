import { data } from '@remix-run/node';
import type { ZodType } from 'zod';
import { BusinessError } from '~/platform/http/errors';
import type { FormReply, ParsedForm } from '~/platform/http/form.server';
import { explainFileProblem } from './problem';
import type { UploadForm } from './upload.server';

/**
 * As `invalid()`, for a form with files: 422, what was typed filled in again, each refused file explained at
 * the file field, and that chosen files have to be chosen again (browsers don't let a page fill those in).
 */
export function invalidUpload<Schema extends ZodType>(
  form: ParsedForm<Schema>,
  posted: UploadForm,
  error?: unknown,
  field = 'files',
) {
  if (error !== undefined && !(error instanceof BusinessError)) throw error;
  const about = error && { field: error.field, message: form.t(error.key, error.values) };
  const files = posted.problems.map((problem) => explainFileProblem(problem, form.t));
  if (about?.field === field) files.push(about.message);
  if (posted.hadFiles) files.push(form.t('files:error.chooseAgain'));
  const fieldErrors: Record<string, string[]> = {};
  if (files.length > 0) fieldErrors[field] = files;
  if (about?.field && about.field !== field) fieldErrors[about.field] = [about.message];
  const formErrors = about && !about.field ? [about.message] : undefined;
  return data<FormReply>(
    { lastResult: form.submission.reply({ fieldErrors, ...(formErrors && { formErrors }) }) },
    { status: 422 },
  );
}
