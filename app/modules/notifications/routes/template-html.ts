import type { LoaderFunctionArgs } from '@remix-run/node';
import { readTenant } from '~/platform/db/tenant.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { previewNotice } from '../preview.server';
import { ownWords } from '../queries/templates.server';
import { localeOf, requireKind } from '../template.server';

/** The mail as its reader sees it: styles of its own, no scripts, no address of ours to act as. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'notices.manage');
  const kind = requireKind(ctx, params.kind);
  const locale = localeOf(ctx, request);
  const own = await readTenant(ctx, (trx) => ownWords(trx, ctx, kind, locale));
  const { html } = await previewNotice(ctx, kind, locale, own);
  return new Response(html, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: data:; sandbox",
    },
  });
}
