import { sql } from 'kysely';
import { z } from 'zod';
import { supabaseAnonymous } from '~/platform/auth/supabase.server';
import { withAnon } from '~/platform/db/tenant.server';
import { notFound } from '~/platform/rbac/guard.server';

interface Logo {
  storage_path: string;
  content_type: string;
  byte_size: number;
}

/**
 * A company's logo, for everybody: sign-in pages and mails show it. Read from storage as nobody in
 * particular, whom the policy there shows logos only. A changed logo has another address.
 */
export async function logoResponse(file: string | undefined): Promise<Response> {
  const id = z.uuid().safeParse(file).data;
  if (!id) throw notFound();
  const { rows } = await withAnon((trx) =>
    sql<Logo>`select storage_path, content_type, byte_size from private.logo(${id}::uuid)`.execute(
      trx,
    ),
  );
  const logo = rows[0];
  if (!logo) throw notFound();
  const { data, error } = await supabaseAnonymous()
    .storage.from('files')
    .download(logo.storage_path);
  if (error) throw new Response(null, { status: 503 });
  return new Response(data.stream(), {
    headers: {
      'Content-Type': logo.content_type,
      'Content-Length': String(logo.byte_size),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
