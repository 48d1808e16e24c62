import { z } from 'zod';
import { emitter } from '~/platform/events/emit.server';
import { locales } from '~/platform/i18n/locales';
import { visibilities } from './visibility';

const locale = z.enum(locales);
const visibility = z.enum(visibilities);
const category = z.guid().nullable();

/** What happens to the knowledge base. `article.voted` is written by private.vote_on_article. */
export const events = {
  'article.created': { record: 'articles', payload: z.object({ slug: z.string(), visibility }) },
  'article.saved': { record: 'articles', payload: z.object({ locale, number: z.number() }) },
  'article.published': { record: 'articles', payload: z.object({ locale, number: z.number() }) },
  'article.unpublished': { record: 'articles', payload: z.object({ locale }) },
  'article.changed': {
    record: 'articles',
    payload: z.object({ visibility, categoryId: category }),
  },
  'article.reviewed': {
    record: 'articles',
    payload: z.object({ reviewOn: z.string().nullable() }),
  },
  'article.deleted': { record: 'articles', payload: z.object({ slug: z.string() }) },
  'article.voted': { record: 'articles', payload: z.object({ helpful: z.boolean(), locale }) },
  'article_category.created': { record: 'article_categories', payload: z.object({}) },
  'article_category.changed': { record: 'article_categories', payload: z.object({}) },
  'article_category.deleted': { record: 'article_categories', payload: z.object({}) },
};

export const emit = emitter(events);
