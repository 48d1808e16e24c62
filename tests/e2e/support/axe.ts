import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page, test } from '@playwright/test';
import type axe from 'axe-core';

// Less than half of what the package gives as its own source: every page takes it in anew.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/** Every page and every component is looked at in both; what a journey meets on its way, in light only. */
export const schemes = ['light', 'dark'] as const;

/**
 * axe finds nothing on the page as it is. Without script the page is the same, so it is looked at once only.
 * axe is run by itself: Playwright's builder for it opens another tab for each look.
 */
export async function expectAxeClean(
  page: Page,
  inSchemes: readonly (typeof schemes)[number][] = ['light'],
): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  await page.evaluate(source);
  for (const colorScheme of inSchemes) {
    // Colours on their way from one scheme to the other are in neither.
    await page.emulateMedia({ colorScheme });
    // Finished ones of hidden menus stay in the list.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    // Of all rules only contrast depends on the scheme.
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      runOnly: colorScheme === 'light' ? rules : { type: 'rule', values: ['color-contrast'] },
    };
    const violations = await page.evaluate(violationsOf, options);
    expect(violations, `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null });
}

/** Runs in the page, where axe has become a global. */
async function violationsOf(options: axe.RunOptions) {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(options);
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}
