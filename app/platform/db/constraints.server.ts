import pg from 'pg';
import { BusinessError } from '~/platform/http/errors';

/** What to tell a person when the database refuses, by constraint name (or `rls` for a policy). */
export type ConstraintMessages = Record<string, { key: string; field?: string }>;

/**
 * Runs `fn` and turns the refusals named in `messages` into BusinessErrors, shown at the field. Other
 * errors pass through.
 */
export async function explainConstraints<T>(
  messages: ConstraintMessages,
  fn: () => Promise<T>,
): Promise<T> {
  try {
    return await fn();
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    const name = error.constraint ?? (error.code === '42501' ? 'rls' : undefined);
    const message = name ? messages[name] : undefined;
    if (!message) throw error;
    throw new BusinessError(message.key, message.field ? { field: message.field } : {});
  }
}
