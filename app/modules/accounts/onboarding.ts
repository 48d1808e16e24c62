import { z } from 'zod';
import { countries, currencies, isTimeZone } from '~/platform/tenancy/places';

/** The wizard's steps, in order; each is a page. */
export const steps = ['company', 'country', 'region', 'template', 'review'] as const;
export type Step = (typeof steps)[number];

export const templates = ['agency', 'field', 'retail', 'health'] as const;

/** A company's address: /app/<slug>. The database has the last word (tenants.slug). */
const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/, { error: 'accounts:onboarding.error.slug' });
const name = z.string().trim().min(1).max(120);
const country = z.string().refine((code) => countries.includes(code), {
  error: 'platform:validation.choice',
});
const currency = z.string().refine((code) => currencies.includes(code), {
  error: 'platform:validation.choice',
});
const timeZone = z.string().refine(isTimeZone, { error: 'platform:validation.choice' });

export const companySchema = z.object({ name, slug: slug.optional() });
export const countrySchema = z.object({ country });
export const regionSchema = z.object({ currency, timeZone });
export const templateSchema = z.object({ template: z.enum(templates) });

/** What is saved while somebody is on the way (profiles.onboarding). */
export const draftSchema = z.object({
  name: name.optional().catch(undefined),
  slug: slug.optional().catch(undefined),
  country: country.optional().catch(undefined),
  currency: currency.optional().catch(undefined),
  timeZone: timeZone.optional().catch(undefined),
  template: z.enum(templates).optional().catch(undefined),
});
export type Draft = z.output<typeof draftSchema>;
export type CompleteDraft = { [Key in keyof Draft]-?: NonNullable<Draft[Key]> };

const fieldsOf: Record<Exclude<Step, 'review'>, (keyof Draft)[]> = {
  company: ['name', 'slug'],
  country: ['country'],
  region: ['currency', 'timeZone'],
  template: ['template'],
};

/** The first step that still lacks an answer; review when none does. */
export function openStep(draft: Draft): Step {
  const open = steps.find(
    (step) => step !== 'review' && fieldsOf[step].some((field) => draft[field] === undefined),
  );
  return open ?? 'review';
}

/** May this step be seen yet? Earlier ones always, later ones once the ones before are answered. */
export function isReachable(step: Step, draft: Draft): boolean {
  return steps.indexOf(step) <= steps.indexOf(openStep(draft));
}

/** The draft with every answer there, or null. */
export function complete(draft: Draft): CompleteDraft | null {
  return openStep(draft) === 'review' ? (draft as CompleteDraft) : null;
}

const SLUG_LENGTH = 32;

/** An address made of a name; '' where it has no letters that an address can hold. */
export function slugFrom(companyName: string): string {
  const plain = companyName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, SLUG_LENGTH)
    .replace(/-+$/, '');
  return plain.length < 3 ? '' : plain;
}
