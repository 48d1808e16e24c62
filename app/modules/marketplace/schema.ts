import { z } from 'zod';
import { rowVersion } from '~/platform/db/row-version';
import { categories } from '~/platform/modules/manifest';
import { readSettings } from '~/platform/modules/settings';

export const revisionSchema = rowVersion;

/** Saved settings as a form's first values: text, and `on` for what is ticked. */
export function shownSettings(
  settings: z.ZodObject,
  saved: Record<string, unknown>,
  revision: number,
): Record<string, string> {
  const values = Object.entries(readSettings(settings, saved)).map(([name, value]) => [
    name,
    typeof value === 'boolean' ? (value ? 'on' : '') : String(value ?? ''),
  ]);
  return { ...Object.fromEntries(values), revision: String(revision) };
}

const semver = z.string().regex(/^\d+\.\d+\.\d+$/);

/** What the hub says about a product. Words left empty are the module's own. */
export const productSchema = z.object({
  name: z.string().trim().max(60).optional(),
  summary: z.string().trim().max(300).optional(),
  category: z.enum(categories),
  currentVersion: semver,
  version: rowVersion,
});

/** Who gets a version: chosen companies, or all that have the module. */
export const rolloutSchema = z
  .object({
    to: semver,
    all: z.boolean().default(false),
    tenants: z.array(z.string().max(60)).max(200).default([]),
  })
  .refine(({ all, tenants }) => all || tenants.length > 0, {
    message: 'marketplace:error.nobody',
    path: ['tenants'],
  });

/** Those a plan may be priced in; each has hundredths. */
export const planCurrencies = ['USD', 'EUR', 'GBP', 'INR', 'AED', 'AUD', 'CAD', 'SGD'] as const;

/** A plan. The price is written as money, such as 49 or 49.50. */
export const planSchema = z.object({
  name: z.string().trim().min(1).max(60),
  price: z
    .string()
    .trim()
    .regex(/^\d{1,6}(\.\d{1,2})?$/, 'marketplace:error.price'),
  currency: z.enum(planCurrencies),
  period: z.enum(['month', 'year']),
  trialDays: z.number().int().min(0).max(365),
  modules: z.array(z.string().max(60)).max(100).default([]),
});

export const newPlanSchema = planSchema.extend({
  id: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'marketplace:error.planId'),
});

export const editPlanSchema = planSchema.extend({ version: rowVersion });

export type PlanInput = z.output<typeof planSchema>;

/** 49.5 → 4950. */
export function minorOf(price: string): number {
  const [whole = '0', part = ''] = price.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** 4950 → 49.50, as the form shows it. */
export function priceOf(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
}
