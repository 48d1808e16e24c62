import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max).catch('').default('');
const id = z.uuid().or(z.literal('')).catch('').default('');
const day = z.iso.date().or(z.literal('')).catch('').default('');

/** The filters in the address; what does not parse is left out, as addresses are typed and shared. */
const addressSchema = z.object({
  q: text(200),
  actor: id,
  action: text(80),
  type: text(80),
  record: text(120),
  from: day,
  until: day,
  before: id,
});

export interface AuditFilter {
  search: string;
  actor: string;
  action: string;
  type: string;
  record: string;
  /** Days in `timeZone`, both included. */
  from: string;
  until: string;
  timeZone: string;
  /** Only entries older than this one. */
  before: string;
}

export function readFilter(query: URLSearchParams, timeZone: string): AuditFilter {
  const { q, ...rest } = addressSchema.parse(Object.fromEntries(query));
  return { search: q, timeZone, ...rest };
}

/** The filter as an address, without the page. */
export function filterQuery(filter: AuditFilter): URLSearchParams {
  const { search, timeZone: _, before: __, ...rest } = filter;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ q: search, ...rest }))
    if (value) query.set(name, value);
  return query;
}

/** Months a company may keep content for; a year is the least. */
export const retentions = ['forever', '12', '24', '36', '60', '84', '120'] as const;

export const settingsSchema = z.object({
  retentionMonths: z.enum(retentions),
  anchorByEmail: z.coerce.boolean().default(false),
});

export type AuditSettings = z.output<typeof settingsSchema>;
