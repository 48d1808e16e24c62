/** An event as the dispatcher reads it back. */
export interface DispatchedEvent {
  id: string;
  tenantId: string;
  type: string;
  recordType: string;
  recordId: string;
  payload: Record<string, unknown>;
  /** Who did it; null for jobs and the system. */
  actorId: string | null;
  /** How many automations led to it. */
  depth: number;
  createdAt: Date;
}
