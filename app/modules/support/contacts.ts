import type { OptionGroup } from '~/ui';

interface Contact {
  id: string;
  name: string;
  client: string;
  clientId: string;
}

/** Contacts (sorted by client) as a select's groups. */
export function groupByClient(contacts: readonly Contact[]): OptionGroup[] {
  const groups = new Map<string, OptionGroup>();
  for (const { id, name, client, clientId } of contacts) {
    const group = groups.get(clientId) ?? { label: client, options: [] };
    group.options.push({ value: id, label: name });
    groups.set(clientId, group);
  }
  return [...groups.values()];
}
