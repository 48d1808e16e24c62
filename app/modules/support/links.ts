interface Filter {
  q: string;
  status: string;
  priority: string;
  assignee: string;
  client: string;
  due: string;
  tag: string;
  created: string;
  resolved: string;
  sort: string;
}

/** Address of the queue with these filters; what is usual is left out. */
export function queueHref(
  base: string,
  filter: Filter,
  page: { after?: string | undefined; before?: string | undefined } = {},
): string {
  const query = new URLSearchParams();
  const usual: Record<string, string> = { status: 'active', sort: 'activity' };
  for (const name of [
    'q',
    'status',
    'priority',
    'assignee',
    'client',
    'tag',
    'created',
    'resolved',
    'due',
    'sort',
  ] as const) {
    if (filter[name] !== (usual[name] ?? '')) query.set(name, filter[name]);
  }
  if (page.after) query.set('after', page.after);
  if (page.before) query.set('before', page.before);
  return query.size > 0 ? `${base}?${query}` : base;
}
