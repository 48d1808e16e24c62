import { z } from 'zod';
import { locales } from '../i18n/locales';

/** `system` follows the device; `contrast` is the high-contrast theme. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** What the theme and language switchers post to /preferences; either may be absent. */
export const preferencesSchema = z.object({
  theme: z.enum(themes).optional(),
  locale: z.enum(locales).optional(),
  /** The panel that explains requests to those who run a company. */
  debug: z.enum(['on', 'off']).optional(),
  redirectTo: z.string().max(2000).optional(),
});

export type Preferences = {
  theme?: Theme;
  locale?: (typeof locales)[number];
  debug?: 'on' | 'off';
};

/** Narrow an untrusted value to a theme we have. */
export function isTheme(value: unknown): value is Theme {
  return typeof value === 'string' && (themes as readonly string[]).includes(value);
}
