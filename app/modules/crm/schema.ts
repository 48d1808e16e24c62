import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** A client organisation, as typed. */
export const clientSchema = z.object({
  name: z.string().trim().min(1).max(160),
  email: email.optional(),
  phone: z.string().trim().max(40).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .optional(),
  address: z.string().trim().max(500).optional(),
  idempotencyKey: z.uuid().optional(),
});

export const clientEditSchema = clientSchema.omit({ idempotencyKey: true }).extend({
  /** What the person saw. */
  version: rowVersion,
  status: z.enum(['active', 'archived']),
});

export const contactSchema = z.object({
  name: z.string().trim().min(1).max(120),
  email: email.optional(),
  phone: z.string().trim().max(40).optional(),
  idempotencyKey: z.uuid().optional(),
});

export const inviteContactSchema = z.object({ contactId: z.uuid(), roleId: z.uuid() });

/** A client asks a colleague into their own organisation. */
export const colleagueSchema = z.object({
  clientId: z.uuid(),
  fullName: z.string().trim().min(1).max(120),
  email,
  idempotencyKey: z.uuid().optional(),
});

export const revokeSchema = z.object({ invitation: z.uuid() });

export const mainContactSchema = z.object({ contactId: z.uuid() });

export type ClientInput = z.output<typeof clientSchema>;
export type ClientEdit = z.output<typeof clientEditSchema>;
export type ContactInput = z.output<typeof contactSchema>;
