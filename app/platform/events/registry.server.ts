import { modules } from '~/platform/modules/registry.server';
import type { EventDefinition, RecordDefinition } from './define';

/** A kind of event with its module; its words are `labelKey`. */
export interface KnownEvent extends EventDefinition {
  type: string;
  module: string;
  labelKey: string;
}

/** Every event that modules declare with its record, by type. */
export const eventTypes: ReadonlyMap<string, KnownEvent> = new Map(
  modules.flatMap(({ id, events }) =>
    Object.entries(events.emitted)
      .filter(([, { record }]) => record !== '')
      .map(([type, definition]): [string, KnownEvent] => [
        type,
        { ...definition, type, module: id, labelKey: `${id}:event.${type.replace('.', '_')}` },
      ]),
  ),
);

/** Every kind of record, by table, with its module. */
export const recordTypes: ReadonlyMap<string, RecordDefinition & { module: string }> = new Map(
  modules.flatMap(({ id, records }) =>
    Object.entries(records).map(
      ([table, record]): [string, RecordDefinition & { module: string }] => [
        table,
        { ...record, module: id },
      ],
    ),
  ),
);

/** Where a record is shown in the workspace of a tenant; null for kinds without a page. */
export function recordPath(slug: string, table: string, id: string): string | null {
  const path = recordTypes.get(table)?.path;
  return path ? `/app/${slug}/${path.replace(':id', id)}` : null;
}
