import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { demoAccounts, demoPassword as seedPassword } from '../../../supabase/seed/index.ts';
import { demoPassword, demoPersonas } from './demo-accounts';

it('everybody offered on the home page exists in the seed, under the same name and password', () => {
  const people = readFileSync('supabase/seed/1-companies.sql', 'utf8');
  expect(demoPassword).toBe(seedPassword);
  for (const { email, name, role, to } of demoPersonas) {
    const account = demoAccounts.find((candidate) => candidate.email === email);
    expect(account, email).toMatchObject({ role });
    expect(people).toContain(`'${name}'`);
    if (account?.tenant !== 'hub') expect(to.split('/')[2]).toBe(account?.tenant);
  }
});
