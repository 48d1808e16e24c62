import { expect, test } from '@playwright/test';
import { pageScripts } from '../../setup/script-budget';
import { expectAxeClean, schemes } from '../support/axe';
import { newPerson, signIn } from '../support/sign-in';
import { fill, idFor, isPage, patterns } from './routes';

/** Every address of the product opens for whom it is for, axe finds nothing in light and dark, and little script ships. */

/** Only in the middle of something; their own journeys open them. */
const midway = [
  /^\/auth\/(confirm|new-password|second-factor)$/,
  /^\/account\/security\/(recovery-codes|totp\/off)$/,
  /^\/onboarding/,
  /^\/app\/:tenant\/trial$/,
];

const all = patterns().filter(
  (pattern) => isPage(pattern) && !midway.some((one) => one.test(pattern)),
);

const parts: { name: string; of: RegExp; as?: string }[] = [
  { name: 'workspace: people', of: /^\/app\/:tenant\/people/, as: 'admin@lotus.test' },
  { name: 'workspace: members', of: /^\/app\/:tenant\/members/, as: 'admin@lotus.test' },
  {
    name: 'workspace: administration',
    of: /^\/app\/:tenant\/(settings(?!\/support-access)|marketplace|webhooks|automation|queue|audit|notifications)/,
    as: 'admin@lotus.test',
  },
  {
    name: 'workspace: the rest',
    of: /^\/app\/:tenant(?!\/(people|members|settings|marketplace|webhooks|automation|queue|audit|notifications))/,
    as: 'admin@lotus.test',
  },
  {
    name: 'workspace: for owners',
    of: /^\/app\/:tenant\/settings\/support-access/,
    as: 'owner@lotus.test',
  },
  { name: 'portal', of: /^\/portal/, as: 'client@lotus.test' },
  { name: 'public pages of a company', of: /^\/site\// },
  { name: 'hub', of: /^\/hub/, as: 'super@mainstay.test' },
  { name: 'site and sign-in', of: /^\/($|auth|developers)/ },
];

for (const part of parts) {
  test(part.name, async ({ page }) => {
    test.setTimeout(600_000);
    if (part.as) await signIn(page, part.as);
    const addresses: string[] = part.of.test('/') ? ['/'] : [];
    for (const pattern of all.filter((candidate) => part.of.test(candidate))) {
      addresses.push(fill(pattern, 'lotus', await idFor(pattern)));
    }
    expect(addresses.length).toBeGreaterThan(0);
    for (const address of addresses) {
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      expect(await page.title(), `title of ${address}`).not.toMatch(/^(Mainstay)?$/);
      const scripts = pageScripts((await response?.text()) ?? '');
      expect(scripts.bytes, `script of ${address}`).toBeLessThanOrEqual(
        scripts.hydrates ? 110_000 : 15_000,
      );
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond, `${address} is wider than the screen`).toBeLessThanOrEqual(0);
      await expectAxeClean(page, schemes);
    }
  });
}

test('account', async ({ page }) => {
  await signIn(page, await newPerson());
  for (const address of all.filter((pattern) => pattern.startsWith('/account'))) {
    expect((await page.goto(address))?.status(), address).toBe(200);
    expect(await page.title(), `title of ${address}`).not.toMatch(/^(Mainstay)?$/);
    await expectAxeClean(page, schemes);
  }
});
