import { arrangeUser } from '../../../../tests/setup/people';
import type { TableProbe } from '../probe';

let counter = 0;

/** Probes of what the hub keeps about a tenant. */
export const probes: Record<string, TableProbe> = {
  support_grants: {
    rows: async (world) => {
      counter += 1;
      const person = await arrangeUser(`probe${counter}@${world.tenant.slug}.hub.test`);
      const grant = await world.put('support_grants', {
        user_id: person.userId,
        person_name: 'Sam Support',
        person_email: person.email,
        reason: 'A probe',
        access: 'read',
        minutes: 60,
        status: 'active',
        started_at: new Date(),
        expires_at: new Date(Date.now() + 3_600_000),
      });
      return { other: { id: grant.id } };
    },
    update: { status: 'ended' },
  },
};
