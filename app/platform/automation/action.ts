import type { Trx } from '../db/kysely.server';
import type { DispatchedEvent } from '../events/event';

/** A person an action is about. */
export interface Person {
  userId: string;
  name: string;
}

/** What a rule's form can ask of an action. */
export type ActionField = 'to' | 'title' | 'message' | 'endpointId' | 'projectId';

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
  projectId: string;
}

/**
 * Something a rule can do. A module adds its own by exporting `actions` from automation.server.ts
 * (`{ 'task.create': { … } }`); their words are `<module>:automation.<name>`, _ for the dot.
 */
export interface AutomationAction {
  /** What the form asks for. */
  fields: readonly ActionField[];
  /** Fields that may stay empty. */
  optional?: readonly ActionField[];
  /**
   * Does it, in the run's transaction; what must leave the database is recorded for a job. Returns how many
   * it reached; throws with a reason for the log.
   */
  run(call: ActionCall, trx: Trx): Promise<number>;
}
