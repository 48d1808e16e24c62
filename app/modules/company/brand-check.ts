import { DARK_SURFACE, LIGHT_SURFACE } from '~/ui/brand';
import { contrast, inkOn, mix, parseHex, type Rgb, readable, toHex } from '~/ui/contrast';

export type BrandField = 'brandColor' | 'accentColor';

/** A colour that could not be read where it is used, and the nearest one that can. */
export interface BrandProblem {
  field: BrandField;
  where: 'light' | 'dark' | 'bar' | 'ink';
  /** What it reaches, and what WCAG 2.1 AA asks for: 4.5 for text (1.4.3), 3 for marks (1.4.11). */
  ratio: number;
  needed: number;
  nearest: string;
}

/**
 * Where a company's colours carry meaning: the main colour is links on light pages, the accent is buttons on
 * dark pages and the mark of the current page on the bar of the main colour. Text on either is chosen to fit,
 * so it always does.
 */
export function checkBrand(colors: Partial<Record<BrandField, string | null>>): BrandProblem[] {
  const brand = parseHex(colors.brandColor);
  const accent = parseHex(colors.accentColor);
  const problems: BrandProblem[] = [];
  const check = (
    field: BrandField,
    color: Rgb,
    ground: Rgb,
    where: BrandProblem['where'],
    needed: number,
  ) => {
    const ratio = contrast(color, ground);
    if (ratio >= needed) return;
    // Never rounded up to what was asked for.
    const shown = Math.floor(ratio * 10) / 10;
    problems.push({
      field,
      where,
      ratio: shown,
      needed,
      nearest: toHex(readable(color, ground, needed)),
    });
  };
  if (brand) check('brandColor', brand, LIGHT_SURFACE, 'light', 4.5);
  if (brand && problems.length === 0) {
    const ratio = raisedContrast(brand);
    if (ratio < 4.5) {
      const shown = Math.floor(ratio * 10) / 10;
      problems.push({
        field: 'brandColor',
        where: 'ink',
        ratio: shown,
        needed: 4.5,
        nearest: toHex(deeper(brand)),
      });
    }
  }
  if (accent) check('accentColor', accent, DARK_SURFACE, 'dark', 4.5);
  if (brand && accent) check('accentColor', accent, brand, 'bar', 3);
  return problems;
}

/** How far the bar's current entry is lifted towards its text. */
const RAISED = 0.16;

/** Text against the lifted parts of the bar, where it has least contrast. */
function raisedContrast(brand: Rgb): number {
  const ink = inkOn(brand);
  return contrast(ink, mix(brand, ink, RAISED));
}

/** The nearest darker shade on which the bar's text can be read everywhere. */
function deeper(brand: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(brand, [0, 0, 0], share);
    if (raisedContrast(shade) >= 4.55) return shade;
  }
  return [0, 0, 0];
}

/** The nearest colours that pass everything; those that pass already stay. */
export function nearestBrand<C extends Partial<Record<BrandField, string | null>>>(colors: C): C {
  let found = { ...colors };
  for (let round = 0; round < 6; round += 1) {
    const [problem] = checkBrand(found);
    if (!problem) break;
    found = { ...found, [problem.field]: problem.nearest };
  }
  return found;
}
