import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brandCss } from './brand';
import { contrast, inkOn, parseHex, type Rgb, readable } from './contrast';

const rgb = (hex: string) => parseHex(hex) as Rgb;

describe('contrast', () => {
  it('gives the ratios of the WCAG definition', () => {
    expect(contrast(rgb('#000'), rgb('#fff'))).toBeCloseTo(21, 5);
    expect(contrast(rgb('#777777'), rgb('#ffffff'))).toBeCloseTo(4.48, 2);
    expect(contrast(rgb('#0F3659'), rgb('#9FE870'))).toBeGreaterThan(7);
    expect(contrast(rgb('#9FE870'), rgb('#ffffff'))).toBeLessThan(1.6);
  });

  it('refuses what is not a colour', () => {
    for (const bad of ['', 'red', '#12', '#12345g', null, undefined, '#fff;}body{']) {
      expect(parseHex(bad)).toBeNull();
    }
  });

  it('finds readable ink and shades for any ground', () => {
    for (let step = 0; step <= 255; step += 5) {
      const ground: Rgb = [step, (step * 7) % 256, (step * 13) % 256];
      expect(contrast(inkOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readable([step, 90, 200], ground), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('brandCss', () => {
  const value = (css: string, name: string, block: number) => {
    const body = [...css.matchAll(/\{([^{}]+)\}/g)][block]?.[1] ?? '';
    return rgb(new RegExp(`--${name}:(#\\w{6})`).exec(body)?.[1] ?? '');
  };

  it('is empty without a usable colour', () => {
    expect(brandCss(null)).toBe('');
    expect(brandCss({ color: 'javascript:alert(1)' })).toBe('');
  });

  it('keeps a good ink and replaces an unreadable one', () => {
    expect(brandCss({ color: '#0f3659', ink: '#ffe9c7' })).toContain('--brand-ink:#ffe9c7');
    expect(brandCss({ color: '#ffd400', ink: '#ffffff' })).toContain('--brand-ink:#0b1621');
  });

  it('makes links and buttons readable in light and dark whatever the brand', () => {
    for (const color of ['#ffd400', '#0f3659', '#7f7f7f', '#e91e63', '#000000', '#ffffff']) {
      const css = brandCss({ color, accent: color });
      expect(contrast(value(css, 'link', 0), rgb('#f5f7f9'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(value(css, 'link', 1), rgb('#111e2b'))).toBeGreaterThanOrEqual(4.5);
      expect(
        contrast(value(css, 'primary', 1), value(css, 'primary-ink', 1)),
      ).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('tokens.css', () => {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const blocks = {
    light: ':root {',
    dark: ':root[data-theme="dark"]',
    contrast: ':root[data-theme="contrast"]',
  };
  const themes = Object.entries(blocks).map(([name, start]) => {
    const body = css.slice(css.indexOf(start)).split('}')[0] ?? '';
    const own = Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*(#\w+)/g)].map((m) => [m[1], m[2]]),
    );
    return [name, own] as [string, Record<string, string>];
  });
  const base = themes[0]?.[1] ?? {};
  const text: [string, string][] = [
    ...['text', 'muted', 'link'].flatMap((ink) =>
      ['bg', 'surface', 'sunken'].map((ground) => [ink, ground] as [string, string]),
    ),
    ...['ok', 'warn', 'danger', 'info'].flatMap((tone) => [
      [tone, `${tone}-bg`] as [string, string],
      [tone, 'surface'] as [string, string],
      ['text', `${tone}-bg`] as [string, string],
    ]),
    ['text', 'neutral-bg'],
    ['muted', 'neutral-bg'],
    ['brand-ink', 'brand'],
    ['accent-ink', 'accent'],
    ['danger-ink', 'danger'],
  ];
  const shapes: [string, string][] = [
    ['line-strong', 'surface'],
    ['line-strong', 'bg'],
    ['focus', 'surface'],
    ['focus', 'bg'],
    ...[1, 2, 3, 4, 5].map((n) => [`series-${n}`, 'surface'] as [string, string]),
  ];

  it.each(themes)('%s: text reaches 4.5:1, borders and charts 3:1', (_, own) => {
    const all = { ...base, ...own };
    const weak = [
      ...text.map((pair) => [...pair, 4.5] as const),
      ...shapes.map((pair) => [...pair, 3] as const),
    ]
      .map(([ink, ground, wanted]) => ({
        pair: `${ink} on ${ground}`,
        ratio: contrast(rgb(all[ink] ?? ''), rgb(all[ground] ?? '')),
        wanted,
      }))
      .filter(({ ratio, wanted }) => ratio < wanted);
    expect(weak).toEqual([]);
  });

  it('says the same for the dark theme and for a dark device', () => {
    const bodies = css.split('color-scheme: dark;').slice(1, 3);
    const normal = bodies.map((body) => (body.split('}')[0] ?? '').replace(/\s+/g, ''));
    expect(normal[0]).toBe(normal[1]);
  });
});
