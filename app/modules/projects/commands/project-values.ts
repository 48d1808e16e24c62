import { minorUnits } from '~/platform/i18n';
import type { ProjectInput } from '../schema';

/** The form's fields as the table's columns; money in minor units of the tenant's currency. */
export function projectValues(input: ProjectInput, currency: string) {
  return {
    name: input.name,
    description: input.description ?? null,
    client_id: input.clientId ?? null,
    owner_id: input.ownerId ?? null,
    team_id: input.teamId ?? null,
    status: input.status,
    starts_on: input.startsOn ?? null,
    due_on: input.dueOn ?? null,
    budget_minutes: input.budgetHours ?? null,
    budget_minor:
      input.budget === undefined ? null : Math.round(input.budget * 10 ** minorUnits(currency)),
    progress_by_hand: input.progress ?? null,
    shared_with_client: input.shared,
  };
}
