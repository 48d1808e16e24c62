import { randomBytes } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { appUrl } from './address';
import { joinCompany, newPerson, signIn } from './sign-in';
import { sql } from './sql';

export interface NewCompany {
  slug: string;
  name: string;
  /** The owner's address. */
  owner: string;
}

/** A company of this journey's own, made beside the product, so that journeys don't meet. */
export async function newCompany(): Promise<NewCompany> {
  const slug = `co-${randomBytes(5).toString('hex')}`;
  const owner = await newPerson('owner', 'Olga Owner');
  const name = `Company ${slug}`;
  await sql(
    `select private.create_tenant($1, $2, 'IN', 'INR', 'Asia/Kolkata', 'en', 'agency', u.id, 'Olga Owner')
     from auth.users u where u.email = $3`,
    [slug, name, owner],
  );
  return { slug, name, owner };
}

/** A new person in a company, in a system role. Returns their address. */
export async function newMember(slug: string, role: string, name: string): Promise<string> {
  const email = await newPerson(role.replaceAll('_', '-'), name);
  await joinCompany(email, slug, role);
  return email;
}

/** A browser of their own for another person, with script as in this run. */
export async function signedIn(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: appUrl })).newPage();
  await signIn(page, email);
  return page;
}
