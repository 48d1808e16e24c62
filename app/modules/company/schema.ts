import { z } from 'zod';
import { countries, currencies, isTimeZone } from '~/platform/tenancy/places';
import { isGstin } from './gstin';
import { hoursOfText } from './hours';

const color = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^#[0-9a-f]{6}$/, 'company:error.color');

const taxId = z
  .object({
    label: z.string().trim().max(40).optional(),
    value: z.string().trim().toUpperCase().max(40).optional(),
  })
  .superRefine(({ label, value }, ctx) => {
    if (value && !label)
      ctx.addIssue({ code: 'custom', path: ['label'], message: 'company:error.taxLabel' });
    if (!value || !/^gstin/i.test(label ?? '') || isGstin(value)) return;
    ctx.addIssue({ code: 'custom', path: ['value'], message: 'company:error.gstin' });
  });

export const profileSchema = z.object({
  name: z.string().trim().min(1).max(120),
  legalName: z.string().trim().max(200).optional(),
  address: z.string().trim().max(500).optional(),
  taxIds: z.array(taxId).max(5).default([]),
  contactEmail: z.email().max(254).optional(),
  contactPhone: z.string().trim().max(40).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(200)
    .optional(),
});

export const regionSchema = z.object({
  country: z.enum(countries),
  currency: z.enum(currencies),
  timeZone: z.string().refine(isTimeZone, 'company:error.timeZone'),
  locale: z.enum(['en', 'hi', 'ar']),
  weekStart: z.coerce.number().int().min(0).max(6),
});

export const brandSchema = z.object({
  brandColor: color.optional(),
  accentColor: color.optional(),
  senderName: z
    .string()
    .trim()
    .max(80)
    .regex(/^[^"<>\\]*$/, 'company:error.senderName')
    .optional(),
});

const limit = (least: number, most: number) =>
  z.coerce.number().int().min(least).max(most).optional();

/** One mail domain a line (or by comma), in lower case. */
const domains = z
  .string()
  .max(2000)
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? '')
        .toLowerCase()
        .split(/[\s,]+/)
        .map((entry) => entry.replace(/^@/, ''))
        .filter(Boolean),
    ),
  ])
  .refine((list) => list.length <= 20, 'company:error.tooManyDomains')
  .refine(
    (list) => list.every((entry) => /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(entry)),
    'company:error.mailDomain',
  );

export const securitySchema = z.object({
  requireMfa: z.boolean().default(false),
  idleMinutes: limit(5, 1440),
  maxSessionHours: limit(1, 720),
  invitationDomains: domains,
});

export const domainSchema = z.object({
  host: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .transform((host) => host.replace(/^https?:\/\//, '').replace(/[/.]+$/, ''))
    .refine(
      (host) =>
        /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.){1,}[a-z]([a-z0-9-]{0,61}[a-z0-9])$/.test(host),
      'company:error.host',
    ),
});

const shifts = z
  .string()
  .max(200)
  .optional()
  .transform((text, ctx) => {
    const hours = hoursOfText(text ?? '');
    if (typeof hours === 'string') {
      ctx.addIssue({ code: 'custom', message: `company:error.hours.${hours}` });
      return z.NEVER;
    }
    return hours;
  });

export const calendarSchema = z.object({
  name: z.string().trim().min(1).max(80),
  timeZone: z.string().refine(isTimeZone, 'company:error.timeZone').optional(),
  holidayListId: z.uuid().optional(),
  isDefault: z.boolean().default(false),
  day0: shifts,
  day1: shifts,
  day2: shifts,
  day3: shifts,
  day4: shifts,
  day5: shifts,
  day6: shifts,
});

export type Profile = z.output<typeof profileSchema>;
export type Region = z.output<typeof regionSchema>;
export type Security = z.output<typeof securitySchema>;
export type CalendarInput = z.output<typeof calendarSchema>;
