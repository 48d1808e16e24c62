import type { Browser, Page } from '@playwright/test';
import { appUrl } from '../support/address';
import { signIn } from '../support/sign-in';

/** A 1 × 1 picture. */
export const picture = {
  name: 'schéma नक्शा.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

/** A browser of their own for another person of the journey, with script as in this run. */
export async function another(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: appUrl })).newPage();
  await signIn(page, email);
  return page;
}

/** Opens a ticket from the portal; returns the address of its page there. */
export async function openTicket(page: Page, subject: string): Promise<string> {
  await page.goto('/portal/lotus/tickets/new');
  await page.getByLabel('Subject').fill(subject);
  await page.getByLabel('What is it about?').fill('It started yesterday.\nNothing helps.');
  await page.getByRole('button', { name: 'Send ticket' }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
  return new URL(page.url()).pathname;
}

/** The id at the end of a ticket's address. */
export function idIn(path: string): string {
  return path.split('/').at(-1)?.split('#')[0] ?? '';
}
