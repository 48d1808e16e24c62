import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { step } from '../../supabase/embedded/bin/lib/progress.mjs';
import {
  type StackReady,
  stackEnvironment,
  startStackProcess,
} from '../../supabase/embedded/bin/supervisor/stack.ts';
import { freePort, makeScratchDirectory } from '../../supabase/embedded/bin/throwaway.ts';
import {
  type BenchmarkTable,
  benchmarkPassword,
  generate,
  memberEmail,
  tenantSlug,
} from '../../supabase/seed/benchmark/generate.ts';

export interface Size {
  tenants: number;
  rows: Partial<Record<BenchmarkTable, number>>;
}

/** Where things are measured: a stack, filled, and somebody signed in. */
export interface Place {
  stack: StackReady;
  /** What the product's processes want to know. */
  env: Record<string, string>;
  size: Size;
  /** A directory for what the programs read. */
  directory: string;
  person: SignedIn;
  /** Where the product runs already; otherwise each case starts one of its own. */
  origin?: string | undefined;
}

/** A manager of the first tenant, with a live session. */
export interface SignedIn {
  slug: string;
  tenantId: string;
  cookie: string;
  /** As the product's guard would make them. */
  claims: Record<string, unknown>;
}

/** An embedded stack of one's own, with the settings of `npm start`, gone after stop(). */
export async function startOwnStack(
  onDeath: (how: string) => void,
): Promise<{ stack: StackReady; directory: string; stop(): Promise<void> }> {
  const dataDir = await makeScratchDirectory();
  const [port, dbPort, apiPort] = [await freePort(), await freePort(), await freePort()];
  const child = startStackProcess(
    { dataDir, port, dbPort, apiPort, appUrl: `http://127.0.0.1:${port}` },
    onDeath,
  );
  const stop = async () => {
    await child.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const stack = await step('Starting a database of its own', () => child.ready);
    return { stack, directory: dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Fills a stack's database and signs in. */
export async function furnish(stack: StackReady, directory: string, size: Size): Promise<Place> {
  const total = Object.values(size.rows).reduce((sum, count) => sum + count, 0);
  await step(`Generating ${total.toLocaleString('en')} rows for ${size.tenants} tenants`, () =>
    generate({ databaseUrl: stack.databaseUrl, ...size }),
  );
  return enter(stack, directory, size);
}

/** Signs in to a stack that is filled. */
export async function enter(stack: StackReady, directory: string, size: Size): Promise<Place> {
  await mkdir(directory, { recursive: true });
  const person = await signIn(stack);
  const env = { ...stackEnvironment(stack), APP_ENV: 'demo', SERVICE_NAME: 'bench' };
  return { stack, env, size, directory, person };
}

/** Runs one query as the owner. */
export async function asOwner<Row extends pg.QueryResultRow>(
  stack: StackReady,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: stack.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Writes something the programs read; returns its path. */
export async function leave(place: Place, name: string, content: unknown): Promise<string> {
  const file = join(place.directory, name);
  await writeFile(file, JSON.stringify(content));
  return file;
}

/** Signs somebody in: the session cookie, and what the access token says. */
export async function cookieOf(stack: StackReady, email: string) {
  const response = await fetch(`${stack.apiUrl}/auth/v1/token?grant_type=password`, {
    method: 'POST',
    headers: { apikey: stack.anonKey, 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: benchmarkPassword }),
  });
  const session = (await response.json()) as { access_token?: string };
  if (!session.access_token) throw new Error(`Signing in failed: ${JSON.stringify(session)}`);
  const [, body = ''] = session.access_token.split('.');
  const token = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    sub: string;
    aal: string;
    session_id: string;
    app_metadata: { tenant_id: string };
  };
  const content = Buffer.from(JSON.stringify(session)).toString('base64url');
  return { cookie: `mainstay_session=base64-${content}`, token };
}

/** Signs in as the manager of the n-th tenant. */
export async function signIn(stack: StackReady, tenant = 1): Promise<SignedIn> {
  const { cookie, token } = await cookieOf(stack, memberEmail(tenant, 2));
  const { tenant_id: tenantId } = token.app_metadata;
  const claims = {
    role: 'authenticated',
    sub: token.sub,
    aal: token.aal,
    session_id: token.session_id,
    request_id: '00000000-0000-4000-8000-000000000000',
    ip: '127.0.0.1',
    app_metadata: { tenant_id: tenantId },
  };
  return { slug: tenantSlug(tenant), tenantId, cookie, claims };
}
