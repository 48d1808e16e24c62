import { HTTPException } from 'hono/http-exception';
import pg from 'pg';
import { FileStorageError } from '../files/problem';
import { BodyTooLargeError } from '../http/body-limit.server';
import { BusinessError, ConflictError } from '../http/errors';
import { logFailure } from '../http/failure.server';
import type { Translate } from '../i18n/translate';
import { logger } from '../observability/logger.server';
import { Problem, problemOf, problemResponse } from './problem.server';

/** Whatever a handler threw, as problem+json. What is our fault is logged, and told apart by its id only. */
export function answerError(error: unknown, request: Request, t: Translate): Response {
  if (error instanceof Problem) return problemResponse(error.kind, error.extra);
  if (error instanceof BusinessError) return refusal(error, request, t);
  if (error instanceof BodyTooLargeError) return problemResponse('too-large');
  if (error instanceof HTTPException) return problemResponse(problemOf(error.status));
  const status = thrownStatus(error);
  if (status !== undefined) return problemResponse(problemOf(status), thrownHeaders(error));
  if (error instanceof pg.DatabaseError) return databaseRefusal(error);
  logFailure(error, new URL(request.url).pathname);
  return problemResponse('server-error');
}

function refusal(error: BusinessError, request: Request, t: Translate): Response {
  const detail = t(error.key, error.values);
  if (error instanceof FileStorageError) return problemResponse('unavailable', { detail });
  if (error instanceof ConflictError) {
    const asked = request.headers.has('If-Match');
    return problemResponse(asked ? 'precondition-failed' : 'conflict', { detail });
  }
  const { field } = error;
  return problemResponse('refused', {
    detail,
    ...(field && { errors: [{ pointer: `/${field.replaceAll('.', '/')}`, detail }] }),
  });
}

/** Queries and commands speak to pages, too: they throw Remix's data() or a Response. */
function thrownStatus(error: unknown): number | undefined {
  if (error instanceof Response) return error.status;
  const thrown = error as { type?: unknown; init?: { status?: number } | null } | null;
  return thrown?.type === 'DataWithResponseInit' ? (thrown.init?.status ?? 500) : undefined;
}

function thrownHeaders(error: unknown) {
  const wait = (error as { data?: { retryAfter?: number } }).data?.retryAfter;
  return wait ? { headers: { 'Retry-After': String(wait) } } : {};
}

/** Refusals that no command explains. What a record of another company is called stays untold. */
function databaseRefusal(error: pg.DatabaseError): Response {
  logger.warn({ err: error }, 'the database refused an API request');
  const code = error.code ?? '';
  if (code === '42501') return problemResponse('forbidden');
  if (code === '23505') return problemResponse('conflict');
  if (code === '23503' || code === '23514') return problemResponse('refused');
  if (code.startsWith('22')) return problemResponse('bad-request');
  if (code === '40001' || code === '40P01' || code === '57014')
    return problemResponse('unavailable');
  logger.error({ err: error }, 'an API request failed in the database');
  return problemResponse('server-error');
}
