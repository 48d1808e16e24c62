import { z } from 'zod';

/** Looks at the DNS of one claimed host. */
export const checkDomainTask = {
  name: 'company/check-domain',
  payload: z.object({ domain_id: z.guid() }),
};

/** Enqueues the above for every claim that is due. */
export const checkDomainsTask = { name: 'company/check-domains', payload: z.object({}) };
