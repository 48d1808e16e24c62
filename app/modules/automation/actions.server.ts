import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '~/platform/events/event';
import type { ActionInput } from './schema';

/** A person an action is about. */
export interface Person {
  userId: string;
  name: string;
}

/** What an action gets, its templates filled in. */
export interface ActionCall {
  event: DispatchedEvent;
  /** The run and the action's place in it: the same name once, for keys of what leaves. */
  key: string;
  rule: { id: string; name: string };
  people: readonly Person[];
  title: string;
  message: string;
  endpointId: string;
}

/**
 * Something a rule can do. A module adds its own by exporting `actions` from automation.server.ts
 * (`{ 'task.create': { … } }`); their words are `<module>:automation.<name>`, _ for the dot.
 */
export interface AutomationAction {
  /** What the form asks for. */
  fields: readonly (keyof Omit<ActionInput, 'kind'>)[];
  /** Fields that may stay empty. */
  optional?: readonly (keyof Omit<ActionInput, 'kind'>)[];
  /**
   * Does it, in the run's transaction; what must leave the database is recorded for a job. Returns how many
   * it reached; throws with a reason for the log.
   */
  run(call: ActionCall, trx: Trx): Promise<number>;
}

type Offered = Record<string, AutomationAction>;

const files = import.meta.glob<Offered>('/app/modules/*/automation.server.ts', {
  eager: true,
  import: 'actions',
});

/** Every action by name, with the key of its words. */
export const actions: ReadonlyMap<string, AutomationAction & { labelKey: string }> = new Map(
  Object.entries(files).flatMap(([path, own]) =>
    Object.entries(own).map(([name, action]): [string, AutomationAction & { labelKey: string }] => [
      name,
      { ...action, labelKey: `${path.split('/').at(-2)}:automation.${name.replace('.', '_')}` },
    ]),
  ),
);
