import { z } from '@hono/zod-openapi';
import { readTenant } from '../db/tenant.server';
import { withUploads } from '../files/upload.server';
import { requestStore } from '../http/store.server';
import { answerOnce, fingerprintOf } from './answers.server';
import type { ApiRoute, Call, Resource } from './define.server';
import { answerError } from './errors.server';
import { linksOf, readCursor, writeCursor } from './page.server';
import { Problem } from './problem.server';
import { checkMatch, chosenFields, etagOf, isKnown, shape, sparse } from './represent.server';
import { checkRules } from './validation.server';

type Kind<K extends ApiRoute['kind']> = Extract<ApiRoute, { kind: K }>;
type AnyCall = Call<Record<string, unknown>, Record<string, unknown>>;
type Fields = ReadonlySet<string> | undefined;

/** Carries out a route for a caller who may call it, with input that fits. */
export async function handle(route: ApiRoute, call: AnyCall, type: string): Promise<Response> {
  switch (route.kind) {
    case 'list':
      return await listPage(route, call, type);
    case 'read':
      return await readOne(route.of, call, type);
    case 'create':
      return await once(route, call, () =>
        createOne(route.of, call, type, () => route.run({ ...call, query: undefined })),
      );
    case 'upload':
      return await receive(route, call, type);
    case 'change':
      return await once(route, call, () => changeOne(route, call, type));
    case 'remove':
      return await removeOne(route, call);
    case 'answer':
      return await once(route, call, () => answerOne(route, call, type));
    case 'person':
      return json(shape(route.answer, route.run(call.ctx)), type);
  }
}

async function listPage(route: Kind<'list'>, call: AnyCall, type: string): Promise<Response> {
  const { limit, cursor, sort, fields, ...filters } = call.query as Record<string, string>;
  const chosen = chosenFields(route.of.schema, fields);
  const query = {
    ...filters,
    limit: Number(limit),
    sort: sort ?? '',
    after: readCursor(cursor, route.cursor?.schema ?? z.uuid()),
  };
  const { rows, hasMore } = await readTenant(call.ctx, (trx) =>
    route.read(trx, { ...call, query, body: undefined }),
  );
  const last = rows.at(-1) as { id?: string } | undefined;
  const next = hasMore && last ? (route.cursor?.of(last as never) ?? last.id) : undefined;
  const page = { next: next === undefined ? null : writeCursor(next), limit: query.limit };
  const data = rows.map((row) => sparse(shape(route.of.schema, row), chosen));
  const links = linksOf(requestStore().url, page.next);
  const body = { data, page: { ...page, nextUrl: links.next } };
  return json(body, type, { headers: { Link: links.header } });
}

async function readOne(of: Resource, call: AnyCall, type: string): Promise<Response> {
  const chosen = chosenFields(of.schema, call.query.fields as string | undefined);
  const row = await found(of, call);
  return represent(of, row, call.request, type, { fields: chosen });
}

/** Files are read first: what they hold tells whether a repeated request is the same. */
function receive(route: Kind<'upload'>, call: AnyCall, type: string): Promise<Response> {
  return withUploads(call.request, 'file', (posted) => {
    const sent = posted.uploads.map(({ name, sha256 }) => `${name} ${sha256.toString('hex')}`);
    const run = () => route.run({ ...call, query: undefined, body: undefined }, posted);
    return guarded(call, sent.join('\n'), () => createOne(route.of, call, type, run));
  });
}

async function createOne(
  of: Resource,
  call: AnyCall,
  type: string,
  run: () => Promise<string>,
): Promise<Response> {
  const id = await run();
  const location = `${requestStore().url.pathname.replace(/\/$/, '')}/${id}`;
  const row = await readTenant(call.ctx, (trx) => of.find(trx, call.ctx, id));
  // Made, but not theirs to read: some may only drop something in.
  if (!row) return new Response(null, { status: 204, headers: { Location: location } });
  return represent(of, row, call.request, type, {
    status: 201,
    headers: { Location: location },
  });
}

async function changeOne(route: Kind<'change'>, call: AnyCall, type: string): Promise<Response> {
  const { of } = route;
  const id = call.params.id ?? '';
  const row = await found(of, call);
  checkMatch(call.request, tagOf(of, row));
  const changesNothing = route.method === 'patch' && Object.keys(call.body).length === 0;
  if (!changesNothing) await route.run({ ...call, query: undefined, id, row });
  const after = await readTenant(call.ctx, (trx) => of.find(trx, call.ctx, id));
  if (!after) return new Response(null, { status: 204 });
  return represent(of, after, call.request, type);
}

async function removeOne(route: Kind<'remove'>, call: AnyCall): Promise<Response> {
  const id = call.params.id ?? '';
  checkMatch(call.request, tagOf(route.of, await found(route.of, call)));
  await route.run({ ...call, query: undefined, body: undefined, id });
  return new Response(null, { status: 204 });
}

async function answerOne(route: Kind<'answer'>, call: AnyCall, type: string): Promise<Response> {
  const result = await route.run(call);
  if (result === undefined) throw new Problem('not-found');
  return json(shape(route.answer, result), type);
}

async function found(of: Resource, { ctx, params }: AnyCall) {
  const row = await readTenant(ctx, (trx) => of.find(trx, ctx, params.id ?? ''));
  if (!row) throw new Problem('not-found');
  return row;
}

type Row = Awaited<ReturnType<typeof found>>;

function tagOf(of: Resource, row: Row): string {
  const whole = shape(of.schema, row);
  return etagOf(of.version?.(row) ?? row.version, whole, '');
}

function represent(
  of: Resource,
  row: Row,
  request: Request,
  type: string,
  options: { fields?: Fields; status?: number; headers?: Record<string, string> } = {},
): Response {
  const whole = shape(of.schema, row);
  const body = JSON.stringify(sparse(whole, options.fields));
  const etag = etagOf(of.version?.(row) ?? row.version, whole, body);
  const headers = { ...options.headers, ETag: etag, 'Cache-Control': 'private, no-cache' };
  if (request.method === 'GET' && isKnown(request, etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body, {
    status: options.status ?? 200,
    headers: { ...headers, 'Content-Type': type },
  });
}

function json(body: unknown, type: string, init: { headers?: Record<string, string> } = {}) {
  return new Response(JSON.stringify(body), {
    headers: { ...init.headers, 'Content-Type': type },
  });
}

/** POST and PATCH heed Idempotency-Key. Rules are asked before: a body that does not fit is no attempt. */
async function once(
  route: Kind<'create' | 'change' | 'answer'>,
  call: AnyCall,
  run: () => Promise<Response>,
): Promise<Response> {
  if (route.method === 'get') return await run();
  if (route.rules) checkRules(route.rules, call.body, call.ctx.t);
  return await guarded(call, JSON.stringify(call.body ?? {}), run);
}

function guarded(call: AnyCall, sent: string, run: () => Promise<Response>): Promise<Response> {
  const { request, ctx } = call;
  return answerOnce(request, ctx, fingerprintOf(request, sent), () =>
    run().catch((error: unknown) => answerError(error, request, ctx.t)),
  );
}
