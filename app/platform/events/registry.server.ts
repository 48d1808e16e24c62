import { modules } from '~/platform/modules/registry.server';
import type { EventDefinition } from './define';

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
