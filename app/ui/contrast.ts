/** Colours by WCAG 2.1: is this text readable on that ground? */
export type Rgb = readonly [number, number, number];

/** `#0F3659` or `#abc` → its parts; null for anything else. */
export function parseHex(value: string | null | undefined): Rgb | null {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(value?.trim() ?? '');
  if (!match?.[1]) return null;
  const hex = match[1].length === 3 ? [...match[1]].map((c) => c + c).join('') : match[1];
  return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 for black to 1 for white. */
export function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `from` mixed with `share` of `to`. */
export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return from.map((part, at) => part + ((to[at] ?? 0) - part) * share) as unknown as Rgb;
}

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];

/** White or near-black, whichever reads better on `ground`; one of them always passes 4.5:1. */
export function inkOn(ground: Rgb): Rgb {
  const dark: Rgb = [11, 22, 33];
  if (contrast(WHITE, ground) >= 4.5) return WHITE;
  return contrast(dark, ground) >= 4.5 ? dark : BLACK;
}

/**
 * `colour`, or the nearest lighter or darker shade of it that reaches `ratio` on `ground`: a brand
 * keeps its character where it can.
 */
export function readable(colour: Rgb, ground: Rgb, ratio = 4.5): Rgb {
  const towards = luminance(ground) > 0.18 ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, towards, share);
    // Rounding to a hex colour must not lose the last hundredth.
    if (contrast(shade, ground) >= ratio + 0.02) return shade;
  }
  return towards;
}
