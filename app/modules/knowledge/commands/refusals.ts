import type { ConstraintMessages } from '~/platform/db/constraints.server';
import { ConflictError } from '~/platform/http/errors';

/** What to say when the database refuses a change of the knowledge base. */
export const refusals: ConstraintMessages = {
  articles_publish: { key: 'knowledge:error.publish', field: 'visibility' },
  articles_tenant_id_category_id_fkey: { key: 'knowledge:error.gone', field: 'categoryId' },
  article_categories_names_check: { key: 'knowledge:error.name', field: 'en' },
  article_categories_nesting: { key: 'knowledge:error.nesting', field: 'parentId' },
  article_categories_tenant_id_parent_id_fkey: { key: 'knowledge:error.inUse' },
  article_texts_version: { key: 'knowledge:error.version' },
  rls: { key: 'knowledge:error.notAllowed' },
};

/** Somebody saved after the form was shown. */
export class ArticleConflict extends ConflictError {
  constructor(by = '') {
    super(by ? 'knowledge:error.conflict' : 'knowledge:error.conflictUnknown', {
      values: { name: by },
    });
  }
}
