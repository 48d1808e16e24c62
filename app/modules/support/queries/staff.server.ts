import type { Trx } from '~/platform/db/kysely.server';
import { staffNames } from '~/platform/tenancy/staff.server';

/** Names of the colleagues, for whoever reads tickets. */
export const supportStaff = (trx: Trx) => staffNames(trx, 'tickets.read');
