import { requestStore } from '../http/store.server';

/** What can go wrong, by the name that `type` ends with. The reference page explains each. */
export const problems = {
  'bad-request': [400, 'The request cannot be understood'],
  unauthorized: [401, 'Credentials are missing or not valid'],
  'second-factor': [401, 'A second factor is needed'],
  forbidden: [403, 'Your role, or this key, does not allow it'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This cannot be done here'],
  'not-acceptable': [406, 'None of the accepted formats or versions exists'],
  conflict: [409, 'The request does not fit the present state'],
  'in-progress': [409, 'A request with this Idempotency-Key is at work'],
  'outcome-unknown': [409, 'This request was carried out, but its answer got lost'],
  'precondition-failed': [412, 'The record has changed since it was read'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The body has the wrong content type'],
  invalid: [422, 'Some fields are not valid'],
  refused: [422, 'A rule does not allow this'],
  'key-reused': [422, 'This Idempotency-Key was used for another request'],
  suspended: [423, 'The company is suspended, or its trial is over'],
  'too-many-requests': [429, 'Too many requests'],
  'server-error': [500, 'Something went wrong on our side'],
  unavailable: [503, 'The service is not ready'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemName = keyof typeof problems;

/** One thing wrong with the request: where in the body, or at which parameter. */
export interface FieldProblem {
  /** JSON Pointer (RFC 6901) into the body. */
  pointer?: string;
  /** Query parameter or header. */
  parameter?: string;
  detail: string;
}

interface ProblemExtra {
  detail?: string | undefined;
  errors?: FieldProblem[];
  headers?: Record<string, string>;
}

/** Thrown anywhere below /api, answered as problem+json (RFC 9457). */
export class Problem extends Error {
  override name = 'Problem';
  readonly kind: ProblemName;
  readonly extra: ProblemExtra;

  constructor(kind: ProblemName, extra: ProblemExtra = {}) {
    super(kind);
    this.kind = kind;
    this.extra = extra;
  }
}

/** The problem that fits a status best. */
export function problemOf(status: number): ProblemName {
  const names = Object.keys(problems) as ProblemName[];
  const found = names.find((name) => problems[name][0] === status);
  return found ?? (status < 500 ? 'bad-request' : 'server-error');
}

/** problem+json with the request's id; nothing in it tells more than its reader may know. */
export function problemResponse(kind: ProblemName, extra: ProblemExtra = {}): Response {
  const [status, title] = problems[kind];
  const body = {
    type: `/developers#${kind}`,
    title,
    status,
    ...(extra.detail && { detail: extra.detail }),
    ...(extra.errors && { errors: extra.errors }),
    requestId: requestStore().requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: { ...extra.headers, 'Content-Type': 'application/problem+json' },
  });
}
