import { z } from 'zod';
import { countries, currencies, isTimeZone } from '~/platform/tenancy/places';

const color = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'company:error.color');

export const companySchema = z.object({
  name: z.string().trim().min(1).max(120),
  country: z.enum(countries),
  currency: z.enum(currencies),
  timeZone: z.string().refine(isTimeZone, 'company:error.timeZone'),
  locale: z.enum(['en', 'hi', 'ar']),
  weekStart: z.coerce.number().int().min(0).max(6),
});

export const brandSchema = z.object({
  brandColor: color.optional(),
  accentColor: color.optional(),
});

export const securitySchema = z.object({ requireMfa: z.boolean().default(false) });

/** Only what a form sent is changed. */
export type CompanyChange = Partial<z.output<typeof companySchema>> &
  Partial<z.output<typeof securitySchema>> & {
    brandColor?: string | null;
    accentColor?: string | null;
  };
