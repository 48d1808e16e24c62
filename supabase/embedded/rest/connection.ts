import type {
  AnyAST,
  ConnectionContextOptions,
  IntrospectResult,
  VarsContext,
} from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { databaseErrorResponse, unknownTableResponse } from './errors.ts';
import { jsonTypes } from './types.ts';

/** Lite brings a Kysely of its own version; this is that one's type. */
type LiteKysely = Parameters<Parameters<PostgresConnection['withContext']>[1]>[0];

const setContextSql = `
  select set_config('role', $1, true), set_config('request.jwt.claims', $2, true),
    set_config('request.method', $3, true), set_config('request.path', $4, true),
    set_config('request.headers', $5, true), set_config('response.status', '', true),
    set_config('response.headers', '', true), set_config('transaction_read_only', $6, true)`;

const setContext = {
  sql: setContextSql,
  query: { kind: 'RawNode', sqlFragments: [setContextSql], parameters: [] },
  queryId: { queryId: 'set-context' },
} as const;

const roles = new Set(['anon', 'authenticated', 'service_role']);

/**
 * The connection requests run on: the `authenticator` login, which can do nothing but become one of the
 * three API roles. Every statement runs as the caller, in one transaction, exactly as PostgREST does it.
 * What the schema looks like is read over another connection, since this login sees nothing of it.
 */
export class RequestConnection extends PostgresConnection {
  readonly catalogue: PostgresConnection;
  readonly unknownTables = new WeakMap<VarsContext, string>();

  constructor(url: string, catalogue: PostgresConnection) {
    super({
      url,
      postgresOptions: { max: 10, idle_timeout: 20, onnotice: () => undefined, types: jsonTypes },
    });
    this.catalogue = catalogue;
  }

  override introspect(options?: { useCache?: boolean }): Promise<IntrospectResult> {
    return this.catalogue.introspect(options);
  }

  override viewOptionsMetadata(name: string, schema: string) {
    return this.catalogue.viewOptionsMetadata(name, schema);
  }

  /** Lite throws (and prints) here when there is no such table; withContext answers it instead. */
  override async onPostgrestAST(ast: AnyAST, vars?: VarsContext): Promise<AnyAST> {
    if (!ast.from) return ast;
    const schema = ast.schema ?? 'public';
    const { tables, views } = await this.introspect({ useCache: true });
    const known = [...tables, ...views].some(
      (relation) => relation.name === ast.from && relation.schema === schema,
    );
    if (!known && vars) this.unknownTables.set(vars, `${schema}.${ast.from}`);
    return ast;
  }

  /** Replaces lite's own, which would grant everything to everybody and set claims one by one. */
  override async withContext<T>(
    vars: VarsContext | undefined,
    work: (db: LiteKysely) => Promise<T>,
    options?: ConnectionContextOptions,
  ): Promise<T> {
    // The work of a Data API request is its response, which the declared type does not say.
    const respond = (response: Response) => response as T & Response;
    const unknown = vars && this.unknownTables.get(vars);
    if (unknown) return respond(unknownTableResponse(unknown));
    const claims = claimsOf(vars);
    const role = typeof claims.role === 'string' && roles.has(claims.role) ? claims.role : 'anon';
    const rpc = options?.rpc;
    try {
      return await this.kysely.transaction().execute(async (trx: LiteKysely) => {
        const parameters = [
          role,
          JSON.stringify({ ...claims, role }),
          rpc?.method ?? '',
          rpc?.path ?? '',
          JSON.stringify(rpc?.requestHeaders ?? {}),
          rpc?.readOnly ? 'on' : 'off',
        ];
        await trx.executeQuery({ ...setContext, parameters });
        return work(trx);
      });
    } catch (error) {
      const response = databaseErrorResponse(error, role);
      if (!response) throw error;
      return respond(response);
    }
  }
}

function claimsOf(vars: VarsContext | undefined): Record<string, unknown> {
  const auth = vars?.auth;
  if (typeof auth !== 'object' || auth === null || !('jwt' in auth)) return {};
  return typeof auth.jwt === 'object' && auth.jwt !== null ? { ...auth.jwt } : {};
}
