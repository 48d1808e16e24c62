import type { LoaderFunctionArgs } from '@remix-run/node';
import { readMessage, requireMailbox } from '../mailbox.server';

/** The mail as its reader sees it: styles of its own, no scripts, no address of ours to act as. */
export async function loader({ params }: LoaderFunctionArgs) {
  requireMailbox();
  const { html } = await readMessage(params.id);
  return new Response(html ?? '', {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src https: data:; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
    },
  });
}
