import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];

/**
 * axe finds nothing on the page as it is, in light and in dark. Without script the page is the same, so it is
 * looked at once only.
 */
export async function expectAxeClean(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours on their way from one scheme to the other are in neither.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Finished ones of hidden menus stay in the list.
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== 'running'),
    );
    // Of all rules only contrast depends on the scheme.
    const axe = new AxeBuilder({ page });
    if (colorScheme === 'light') axe.withTags(rules);
    else axe.withRules(['color-contrast']);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
    expect(found, `axe on ${page.url()} in ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
