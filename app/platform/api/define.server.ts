import { z } from '@hono/zod-openapi';
import type { Scope } from '../auth/session.server';
import type { Trx } from '../db/kysely.server';
import type { UploadForm } from '../files/upload.server';
import type { TenantContext, UserContext } from '../rbac/context.server';
import type { Sent } from './represent.server';

export { z } from '@hono/zod-openapi';

/** Who may call a route. The database decides once more, row by row. */
export interface Access {
  /** null: any member. */
  permission: string | null;
  min?: Exclude<Scope, 'none'>;
  /** Clients may call it too; they find what their policies show them. */
  clients?: boolean;
  /** About the person themselves: no key may. */
  personal?: boolean;
}

/** What a handler gets: who calls, in which company, and what they sent, checked. */
export interface Call<Query = unknown, Body = unknown> {
  ctx: TenantContext;
  request: Request;
  params: Record<string, string>;
  query: Query;
  body: Body;
}

/** A kind of record: its schema and name in the document, and how to read one. */
export interface Resource<S extends z.ZodObject = z.ZodObject> {
  name: string;
  schema: S;
  /** undefined: there is none, or it is not the caller's to see. */
  find(trx: Trx, ctx: TenantContext, id: string): Promise<Found<S> | undefined>;
  /** What a change counts up; left out where rows keep none. */
  version?(row: Found<S>): number;
}

type Found<S extends z.ZodObject> = Sent<z.output<S>> & { version?: number };

interface Words {
  operationId: string;
  summary: string;
  description?: string;
}

interface ListQuery {
  limit: number;
  /** Cursor of the last row before this page. */
  after: string | undefined;
  sort: string;
}

interface ListSpec<S extends z.ZodObject, F extends z.ZodRawShape> extends Words, Access {
  of: { name: string; schema: S };
  filters?: F;
  /** The first is the default. */
  sorts?: readonly [string, ...string[]];
  /** What a cursor holds; ids unless told. */
  cursor?: { schema: z.ZodType<string>; of(row: Sent<z.output<S>>): string };
  params?: z.ZodObject;
  read(
    trx: Trx,
    call: Call<ListQuery & z.output<z.ZodObject<F>>, undefined>,
  ): Promise<{ rows: Sent<z.output<S>>[]; hasMore: boolean }>;
}

interface ReadSpec<S extends z.ZodObject> extends Words, Access {
  of: Resource<S>;
}

interface WriteSpec<S extends z.ZodObject, B extends z.ZodObject> extends Words, Access {
  /** What the answer shows: the record as it is afterwards. */
  of: Resource<S>;
  body?: B;
  /** Rules over several fields: the module's own schema, asked after `body`. */
  rules?: z.ZodType;
}

interface CreateSpec<S extends z.ZodObject, B extends z.ZodObject> extends WriteSpec<S, B> {
  params?: z.ZodObject;
  /** Returns the new record's id. */
  run(call: Call<undefined, z.output<B>>): Promise<string>;
}

interface ChangeSpec<S extends z.ZodObject, B extends z.ZodObject> extends WriteSpec<S, B> {
  /** `row` is the record as it was; its version is what the change applies to. */
  run(call: Call<undefined, z.output<B>> & { id: string; row: Found<S> }): Promise<unknown>;
}

interface UploadSpec<S extends z.ZodObject> extends Words, Access {
  of: Resource<S>;
  /** The checked files of the form's field `file`; returns the new record's id. */
  run(call: Call<undefined, undefined>, posted: UploadForm): Promise<string>;
}

interface RemoveSpec<S extends z.ZodObject> extends Words, Access {
  of: Resource<S>;
  run(call: Call<undefined, undefined> & { id: string }): Promise<unknown>;
}

interface AnswerSpec<R extends z.ZodObject, B extends z.ZodObject, F extends z.ZodRawShape>
  extends Words,
    Access {
  name: string;
  answer: R;
  params?: z.ZodObject;
  filters?: F;
  body?: B;
  rules?: z.ZodType;
  run(call: Call<z.output<z.ZodObject<F>>, z.output<B>>): Promise<Sent<z.output<R>> | undefined>;
}

/** A route without a company: only who calls is known. */
interface PersonSpec<R extends z.ZodObject> extends Words {
  name: string;
  answer: R;
  run(ctx: UserContext | TenantContext): Sent<z.output<R>>;
}

/** A route as the kernel sees it, whatever its types were. */
export type ApiRoute = {
  method: 'get' | 'post' | 'patch' | 'delete';
  path: string;
} & (
  | ({ kind: 'list' } & ListSpec<z.ZodObject, z.ZodRawShape>)
  | ({ kind: 'read' } & ReadSpec<z.ZodObject>)
  | ({ kind: 'create' } & CreateSpec<z.ZodObject, z.ZodObject>)
  | ({ kind: 'upload' } & UploadSpec<z.ZodObject>)
  | ({ kind: 'change' } & ChangeSpec<z.ZodObject, z.ZodObject>)
  | ({ kind: 'remove' } & RemoveSpec<z.ZodObject>)
  | ({ kind: 'answer' } & AnswerSpec<z.ZodObject, z.ZodObject, z.ZodRawShape>)
  | ({ kind: 'person' } & PersonSpec<z.ZodObject>)
);

/** A module's part of the API: what api.ts exports as `api`. */
export interface ModuleApi {
  /** Heading of these routes in the document. */
  tag: string;
  description: string;
  routes: ApiRoute[];
}

const erased = (route: unknown) => route as ApiRoute;

/** A page of records: `GET /things?limit&cursor&sort&fields` and filters. */
export function list<S extends z.ZodObject, F extends z.ZodRawShape>(
  path: string,
  spec: ListSpec<S, F>,
): ApiRoute {
  return erased({ method: 'get', path, kind: 'list', ...spec });
}

/** One record: `GET /things/{id}`, with ETag. */
export function read<S extends z.ZodObject>(path: string, spec: ReadSpec<S>): ApiRoute {
  return erased({ method: 'get', path, kind: 'read', ...spec });
}

/** A new record: `POST /things`, 201 with Location. */
export function create<S extends z.ZodObject, B extends z.ZodObject>(
  path: string,
  spec: CreateSpec<S, B>,
): ApiRoute {
  return erased({ method: 'post', path, kind: 'create', ...spec });
}

/** A new record from a multipart form with a file. */
export function upload<S extends z.ZodObject>(path: string, spec: UploadSpec<S>): ApiRoute {
  return erased({ method: 'post', path, kind: 'upload', ...spec });
}

/** Some fields of a record: `PATCH /things/{id}`, heeding If-Match. */
export function change<S extends z.ZodObject, B extends z.ZodObject>(
  path: string,
  spec: ChangeSpec<S, B>,
): ApiRoute {
  return erased({ method: 'patch', path, kind: 'change', ...spec });
}

/** A verb on a record: `POST /things/{id}/approve`, heeding If-Match. */
export function act<S extends z.ZodObject, B extends z.ZodObject>(
  path: string,
  spec: ChangeSpec<S, B>,
): ApiRoute {
  return erased({ method: 'post', path, kind: 'change', ...spec });
}

/** `DELETE /things/{id}`, 204. */
export function remove<S extends z.ZodObject>(path: string, spec: RemoveSpec<S>): ApiRoute {
  return erased({ method: 'delete', path, kind: 'remove', ...spec });
}

/** Anything else that answers with an object; undefined is 404. */
export function answer<
  R extends z.ZodObject,
  B extends z.ZodObject,
  F extends z.ZodRawShape = Record<never, never>,
>(method: 'get' | 'post' | 'patch', path: string, spec: AnswerSpec<R, B, F>): ApiRoute {
  return erased({ method, path, kind: 'answer', ...spec });
}

/** About the caller, in whatever company. */
export function aboutCaller<R extends z.ZodObject>(path: string, spec: PersonSpec<R>): ApiRoute {
  return erased({ method: 'get', path, kind: 'person', ...spec });
}

/** An instant, as ISO 8601 text in UTC. */
export const instant = () => z.iso.datetime().openapi({ example: '2026-03-02T09:30:00.000Z' });
/** A calendar day. */
export const day = () => z.iso.date().openapi({ example: '2026-03-02' });
/** An id of a record. */
export const id = () => z.uuid().openapi({ example: '0198b2f0-7b1e-7c3a-9d54-2f6a1c0e8b11' });

/** A page of a list that is short enough to be read whole. */
export function pageFrom<Row extends { id: string }>(
  all: readonly Row[],
  { after, limit }: { after: string | undefined; limit: number },
): { rows: Row[]; hasMore: boolean } {
  const start = after === undefined ? 0 : all.findIndex((row) => row.id === after) + 1;
  return { rows: all.slice(start, start + limit), hasMore: all.length > start + limit };
}
