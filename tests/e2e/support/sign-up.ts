import { expect, type Page } from '@playwright/test';
import { newEmail } from './address';
import { linkIn, mailTo } from './mailbox';
import { password } from './sign-in';

/** Registers on the page and follows the mail; ends at the first step of setting a company up. */
export async function signUp(page: Page, name: string, email = newEmail('new')): Promise<string> {
  await page.goto('/auth/register');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Check your e-mail' })).toBeVisible();
  await page.goto(linkIn(await mailTo(email, /confirm/i)));
  await page.getByRole('button', { name: 'Confirm address' }).click();
  await expect(page).toHaveURL(/\/onboarding\/company$/);
  return email;
}

export interface CompanyAnswers {
  name: string;
  slug?: string;
  country?: string;
  template?: 'Agency' | 'Field service' | 'Retail' | 'Health';
}

/** Goes through the wizard; ends in the new company's workspace. Returns its slug. */
export async function setUpCompany(page: Page, answers: CompanyAnswers): Promise<string> {
  const next = () => page.getByRole('button', { name: 'Continue' }).click();
  await page.goto('/onboarding');
  await page.getByLabel('Company name').fill(answers.name);
  if (answers.slug) await page.getByLabel('Web address').fill(answers.slug);
  await next();
  await page.getByLabel('Country').selectOption({ label: answers.country ?? 'India' });
  await next();
  await expect(page).toHaveURL(/\/onboarding\/region$/);
  await next();
  await page.getByRole('radio', { name: answers.template ?? 'Agency' }).check();
  await next();
  await page.getByRole('button', { name: 'Create my company' }).click();
  await expect(page).toHaveURL(/\/app\/[a-z0-9-]+$/);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}
