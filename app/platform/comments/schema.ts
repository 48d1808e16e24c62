import { z } from 'zod';
import { visibilities } from './records';

/** More than this in one comment is a crowd. */
export const MOST_MENTIONS = 10;

const body = z.string().trim().min(1).max(10_000);
const mentions = {
  /** People picked from the list that the script offers. */
  people: z.array(z.uuid()).max(30).default([]),
  /** Answers to whom an @name means; left out: nobody. */
  who: z.array(z.uuid().optional()).max(MOST_MENTIONS).default([]),
  /** The questions were shown: what is open stays text. */
  asked: z.boolean().default(false),
};

export const commentSchema = z.object({
  body,
  visibility: z.enum(visibilities).default('internal'),
  ...mentions,
  idempotencyKey: z.uuid().optional(),
});
/** What postComment takes; programs leave out what only pages need. */
export type CommentInput = Pick<z.output<typeof commentSchema>, 'body' | 'visibility'> &
  Partial<z.output<typeof commentSchema>>;

export const commentEditSchema = z.object({ body, ...mentions });
export type CommentEdit = Pick<z.output<typeof commentEditSchema>, 'body'> &
  Partial<z.output<typeof commentEditSchema>>;
