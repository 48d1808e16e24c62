/**
 * Where a list that may change says “3 new – show”, instead of moving under its reader. Empty until
 * something is new; the link opens the list's first page.
 */
export function NewLink({ list, href }: { list: 'notifications' | 'tickets'; href: string }) {
  return <p className="live-new" role="status" data-live-list={list} data-href={href} />;
}
