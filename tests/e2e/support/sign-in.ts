import { expect, type Page } from '@playwright/test';
import { SignJWT } from 'jose';
import { apiUrl, appUrl, newEmail } from './address';
import { sql } from './sql';

/** Password of the demo people, and of everybody these journeys make. */
export const password = 'mainstay-demo-2026';

/**
 * Signs the page's browser in, by the product's own form without drawing it. Demo people and people made by
 * newPerson() have the same password.
 */
export async function signIn(page: Page, email: string, secret = password): Promise<void> {
  const response = await page.context().request.post(`${appUrl}/auth/sign-in`, {
    form: { email, password: secret },
    headers: { origin: appUrl },
    maxRedirects: 0,
  });
  expect(response.status(), `signing ${email} in`).toBe(303);
}

/** Signs in as a person would, on the page. */
export async function signInByForm(page: Page, email: string, secret = password): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A confirmed account without a company, made beside the product. Returns its address. */
export async function newPerson(label = 'person', name = 'Test Person'): Promise<string> {
  const email = newEmail(label);
  const key = await supabaseKey('service_role');
  const response = await fetch(`${apiUrl}/auth/v1/admin/users`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      apikey: key,
      Authorization: `Bearer ${key}`,
    },
    body: JSON.stringify({
      email,
      password,
      email_confirm: true,
      user_metadata: { full_name: name, locale: 'en' },
    }),
  });
  expect(response.status, await response.text()).toBe(200);
  return email;
}

/** Makes a person an active member of a demo company, in a system role. */
export async function joinCompany(email: string, slug: string, role: string): Promise<void> {
  const rows = await sql(
    `insert into public.memberships (tenant_id, user_id, role_id, display_name, email)
     select t.id, u.id, r.id, p.full_name, u.email
     from public.tenants t
     join public.roles r on r.tenant_id = t.id and r.key = $3
     join auth.users u on u.email = $1
     join public.profiles p on p.user_id = u.id
     where t.slug = $2 returning id`,
    [email, slug, role],
  );
  expect(rows.length, `${email} joins ${slug} as ${role}`).toBe(1);
}

/** A key that every local Supabase has; the embedded one makes it the same way. */
export async function supabaseKey(role: 'anon' | 'service_role'): Promise<string> {
  const given = process.env[`SUPABASE_${role.toUpperCase()}_KEY`];
  if (given) return given;
  const secret = 'super-secret-jwt-token-with-at-least-32-characters-long';
  return new SignJWT({ iss: 'supabase-demo', role, exp: 1983812996 })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(secret));
}
