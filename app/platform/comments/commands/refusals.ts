import type { ConstraintMessages } from '~/platform/db/constraints.server';

/** What the database refuses of comments, in words. */
export const refusals: ConstraintMessages = {
  comments_body: { key: 'comments:error.length', field: 'body' },
  comments_removed: { key: 'comments:error.gone' },
  rls: { key: 'comments:error.notAllowed' },
};
