import { contrast, inkOn, parseHex, type Rgb, readable, toHex } from './contrast';

/** A tenant's colours as they are stored; any of them may be missing or unusable. */
export interface Brand {
  color?: string | null;
  /** Text on `color`; chosen here when missing or unreadable. */
  ink?: string | null;
  accent?: string | null;
  /** Addresses of the logo for light and dark ground. */
  logoLight?: string | null;
  logoDark?: string | null;
}

/** The pages a brand must be readable on. */
export const LIGHT_SURFACE: Rgb = [245, 247, 249];
export const DARK_SURFACE: Rgb = [17, 30, 43];

/**
 * CSS that puts a tenant's colours in place of ours, for a nonce'd `<style>` in the shell; empty when
 * the brand has no usable colour. Text on the brand and links on the page reach 4.5:1 in the light
 * and the dark theme; the high-contrast theme stays as it is.
 */
export function brandCss(brand: Brand | null | undefined): string {
  const color = parseHex(brand?.color);
  if (!color) return '';
  const ink = pick(parseHex(brand?.ink), color);
  const accent = parseHex(brand?.accent) ?? color;
  const accentInk = inkOn(accent);
  const onDark = readable(accent, DARK_SURFACE);
  const shared = {
    brand: color,
    'brand-ink': ink,
    accent,
    'accent-ink': accentInk,
  };
  const light = { ...shared, link: readable(color, LIGHT_SURFACE) };
  const dark = {
    ...shared,
    primary: onDark,
    'primary-ink': inkOn(onDark),
    link: readable(color, DARK_SURFACE),
  };
  const notContrast = ':root:not([data-theme="contrast"])';
  const systemDark = ':root:not([data-theme="light"],[data-theme="contrast"])';
  return [
    `${notContrast}{${declare(light)}}`,
    `:root[data-theme="dark"]{${declare(dark)}}`,
    `@media (prefers-color-scheme:dark){${systemDark}{${declare(dark)}}}`,
  ].join('');
}

function pick(ink: Rgb | null, ground: Rgb): Rgb {
  return ink && contrast(ink, ground) >= 4.5 ? ink : inkOn(ground);
}

function declare(colors: Record<string, Rgb>): string {
  return Object.entries(colors)
    .map(([name, rgb]) => `--${name}:${toHex(rgb)}`)
    .join(';');
}
