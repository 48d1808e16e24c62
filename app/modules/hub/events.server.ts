import { z } from 'zod';

/**
 * What the platform does to a company. Written by the database itself (private.emit_for), as nobody who
 * causes them is in the company's tenant.
 */
export const events = {
  'trial.ending': {
    record: 'tenants',
    payload: z.object({ endsOn: z.iso.date(), daysLeft: z.number() }),
  },
  'trial.expired': { record: 'tenants', payload: z.object({ endedOn: z.iso.date() }) },
  'trial.extended': { record: 'tenants', payload: z.object({ endsOn: z.iso.date() }) },
  'support_access.requested': { record: 'support_grants', payload: z.object({}) },
  'support_access.started': { record: 'support_grants', payload: z.object({}) },
  'support_access.ended': { record: 'support_grants', payload: z.object({}) },
};
