import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What to say when the database refuses a change of files. */
export const refusals: ConstraintMessages = {
  files_quota: { key: 'files:error.quota', field: 'files' },
  attachments_document: { key: 'files:error.gone', field: 'files' },
  attachments_audience: { key: 'files:error.notAllowed', field: 'files' },
  rls: { key: 'files:error.notAllowed', field: 'files' },
};
