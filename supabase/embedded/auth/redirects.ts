import type { Auth } from './context.ts';

/** Where a link may lead after it has been followed: the asked address if allowed, else the site itself. */
export function allowedRedirect(auth: Auth, wanted: string | undefined): string {
  return wanted && isAllowed(auth, wanted) ? wanted : auth.siteUrl;
}

function isAllowed(auth: Auth, wanted: string): boolean {
  let url: URL;
  try {
    url = new URL(wanted);
  } catch {
    return false;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username || url.password) return false;
  if (url.origin === new URL(auth.siteUrl).origin) return true;
  const bare = `${url.origin}${url.pathname}${url.search}`;
  return auth.config.additional_redirect_urls.some((glob) => globPattern(glob).test(bare));
}

/** `*` stays within a segment, `**` crosses them, as in Supabase's allow list. */
function globPattern(glob: string): RegExp {
  const source = glob
    .split(/(\*\*|\*|\?)/)
    .map((part) => {
      if (part === '**') return '.*';
      if (part === '*') return '[^./]*';
      if (part === '?') return '[^./]';
      return part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`);
}
