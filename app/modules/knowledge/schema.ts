import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { locales } from '~/platform/i18n/locales';
import { visibilities } from './visibility';

const idempotencyKey = z.uuid().optional();
const locale = z.enum(locales);

const words = {
  title: z.string().trim().min(1).max(200),
  summary: z.string().trim().max(300).default(''),
  body: z
    .string()
    .trim()
    .min(1)
    .max(60_000)
    // Who does not see a picture must be told what it shows.
    .refine((text) => !/!\[\s*\]\(\s*file:/i.test(text), 'knowledge:error.alt'),
};
const place = {
  categoryId: z.uuid().optional(),
  visibility: z.enum(visibilities).default('portal'),
  reviewOn: z.iso.date().optional(),
};

export const newArticleSchema = z.object({ locale, ...words, ...place, idempotencyKey });
export type NewArticle = z.output<typeof newArticleSchema>;

/** `number` is the version that was edited; 0 for a language that has none yet. */
export const textSchema = z.object({
  locale,
  number: rowVersion,
  ...words,
  note: z.string().trim().max(200).default(''),
});
export type TextInput = z.output<typeof textSchema>;

/** A picture for the text in hand, which may be unfinished. */
export const pictureSchema = z.object({
  locale,
  number: rowVersion,
  title: z.string().default(''),
  summary: z.string().default(''),
  body: z.string().max(59_000).default(''),
  note: z.string().default(''),
  alt: z.string().trim().min(1).max(200),
});

export const placeSchema = z.object({ version: rowVersion, ...place });

export const localeSchema = z.object({ locale });
export const versionSchema = z.object({ locale, number: rowVersion });
export const reviewSchema = z.object({ reviewOn: z.iso.date().optional() });

export const voteSchema = z.object({
  helpful: z.enum(['yes', 'no']),
  comment: z.string().trim().max(1000).optional(),
});

const name = z.string().trim().max(80).optional();

export const categorySchema = z
  .object({
    en: name,
    hi: name,
    ar: name,
    parentId: z.uuid().optional(),
    version: rowVersion.optional(),
    idempotencyKey,
  })
  .refine(({ en, hi, ar }) => en || hi || ar, { path: ['en'], message: 'knowledge:error.name' });
export type CategoryInput = z.output<typeof categorySchema>;
