import type { Context } from 'hono';
import { errorCode } from '../errors.ts';

/** An error in the published form of Supabase Storage: its own status is in the body, HTTP's is 400. */
export class StorageError extends Error {
  readonly status: number;
  readonly code: string;
  readonly label: string;

  constructor(status: number, code: string, message: string, label = code) {
    super(message);
    this.status = status;
    this.code = code;
    this.label = label;
  }
}

export const noSuchBucket = () =>
  new StorageError(404, 'NoSuchBucket', 'Bucket not found', 'Bucket not found');
export const noSuchKey = () => new StorageError(404, 'NoSuchKey', 'Object not found', 'not_found');
export const accessDenied = (message: string) =>
  new StorageError(403, 'AccessDenied', message, 'Unauthorized');
export const alreadyExists = () =>
  new StorageError(409, 'KeyAlreadyExists', 'The resource already exists', 'Duplicate');
export const invalidRequest = (message: string) => new StorageError(400, 'InvalidRequest', message);
export const tooLarge = () =>
  new StorageError(
    413,
    'EntityTooLarge',
    'The object exceeded the maximum allowed size',
    'Payload too large',
  );

/** Puts a refusal of the database into words of Storage. */
export function fromDatabase(error: unknown): StorageError | undefined {
  if (error instanceof StorageError) return error;
  const code = errorCode(error);
  const message = error instanceof Error ? error.message : '';
  if (code === '42501') return accessDenied(message);
  if (code === '23505') return alreadyExists();
  if (code === '23503') {
    return new StorageError(404, 'InvalidRequest', 'The related resource does not exist');
  }
  // A NUL, or half a character: nothing has such a name.
  if (code === '22021' || code === '22P05') {
    return new StorageError(400, 'InvalidKey', 'A name or value holds what text cannot');
  }
  return undefined;
}

/** The error's response. */
export function errorResponse(c: Context, error: StorageError): Response {
  const { status, code, label, message } = error;
  return c.json(
    { statusCode: String(status), code, error: label, message },
    status === 500 ? 500 : 400,
  );
}
