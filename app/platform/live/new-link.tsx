import type { LiveList } from './changes';

/**
 * Where a list that may change says “3 new – show”, instead of moving under its reader. Empty until
 * something is new; the link opens the list's first page. With `refresh`, the id of an element, that
 * element is fetched anew instead while nobody works in it.
 */
export function NewLink({
  list,
  href,
  refresh,
}: {
  list: LiveList;
  href: string;
  refresh?: string;
}) {
  return (
    <p
      className="live-new"
      role="status"
      data-live-list={list}
      data-href={href}
      data-refresh={refresh}
    />
  );
}
