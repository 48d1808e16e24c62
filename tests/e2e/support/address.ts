import { randomBytes } from 'node:crypto';

/** Where the product under test is (npm test sets them; the defaults fit `npm start`). */
export const appUrl = process.env.E2E_BASE_URL ?? 'http://localhost:3000';
export const apiUrl = process.env.E2E_API_URL ?? 'http://127.0.0.1:54321';
export const databaseUrl =
  process.env.E2E_DATABASE_URL ?? 'postgresql://postgres:postgres@127.0.0.1:54322/postgres';

/** Where the product asks about custom domains; a journey answers. */
export const dnsPort = Number(process.env.E2E_DNS_PORT ?? 5399);

/** An e-mail address nobody has used. */
export function newEmail(label = 'person'): string {
  return `${label}-${randomBytes(5).toString('hex')}@example.com`;
}

/** A name that no other run of a journey uses. */
export function unique(label: string): string {
  return `${label} ${randomBytes(4).toString('hex')}`;
}
