import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getLocale, getTheme, preferenceCookies } from '../preferences/preferences.server';
import { formatters } from './format';
import { getT } from './i18n.server';
import { matchLocale } from './locales';
import { pickResources } from './resources.server';
import { createRuntime } from './runtime';
import { zodMessages } from './validation';

const ask = (headers: Record<string, string> = {}) => new Request('http://localhost/', { headers });

describe('the language of a page', () => {
  it('goes by setting, cookie, browser, tenant, English', () => {
    const request = ask({ Cookie: 'a=b; mainstay_locale=hi', 'Accept-Language': 'ar' });
    expect(getLocale(request, { user: 'ar-EG', tenant: 'en' })).toBe('ar');
    expect(getLocale(request, { tenant: 'en' })).toBe('hi');
    expect(getLocale(ask({ 'Accept-Language': 'ar,en;q=0.5' }), { tenant: 'hi' })).toBe('ar');
    expect(getLocale(ask({ 'Accept-Language': 'fr' }), { tenant: 'hi-IN' })).toBe('hi');
    expect(getLocale(ask())).toBe('en');
    expect(getLocale(ask({ Cookie: 'mainstay_locale=../etc' }))).toBe('en');
  });

  it('reads Accept-Language by weight', () => {
    expect(matchLocale('fr-FR, en;q=0.4, hi-IN;q=0.9')).toBe('hi');
    expect(matchLocale('hi;q=0, en;q=0.1')).toBe('en');
    expect(matchLocale('de, *;q=0.1')).toBeNull();
    expect(matchLocale(null)).toBeNull();
  });

  it('keeps choices in cookies a script cannot read', () => {
    const [locale, theme] = preferenceCookies({ locale: 'ar', theme: 'dark' }, true);
    expect(locale).toMatch(/^mainstay_locale=ar; .*HttpOnly; SameSite=Lax; Secure$/);
    expect(getTheme(ask({ Cookie: theme?.split(';')[0] ?? '' }))).toBe('dark');
    expect(getTheme(ask({ Cookie: 'mainstay_theme=neon' }))).toBe('system');
    expect(getTheme(ask(), { user: 'contrast' })).toBe('contrast');
  });
});

describe('translation', () => {
  const key = 'platform:validation.lengthMin';

  it('uses the plural forms of each language', () => {
    expect(getT('en')(key, { count: 1 })).toBe('Use at least 1 character.');
    expect(getT('en', 'platform')('validation.lengthMin', { count: 3 })).toContain('3 characters');
    expect(getT('ar')(key, { count: 2 })).toContain('حرفين');
    expect(getT('ar')(key, { count: 11 })).toContain('حرفًا');
  });

  it('fills values in without touching them', () => {
    const browser = createRuntime('en', pickResources('en', ['ui']));
    const values = { name: 'A <b> & {c} #' };
    expect(browser('table.selectRow', values)).toBe('Select A <b> & {c} #');
    expect(getT('en')('ui:table.selectRow', values)).toBe('Select A <b> & {c} #');
    expect(browser('ui:no.such.key')).toBe('no.such.key');
  });
});

describe('field errors', () => {
  const schema = z.object({
    title: z.string().min(3).max(5),
    email: z.email(),
    day: z.iso.date(),
    hours: z.number().min(1).max(24),
    kind: z.enum(['a', 'b']),
    tags: z.array(z.string()).max(1),
    own: z.string().refine((value) => value !== 'x', 'ui:action.save'),
  });
  const errors = (locale: 'en' | 'hi' | 'ar', fields: Record<string, string | string[]>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) {
      for (const one of [value].flat()) form.append(name, one);
    }
    return parseWithZod(form, { schema, ...zodMessages(getT(locale)) }).reply().error;
  };

  it('are in the language of the reader', () => {
    const wrong = {
      title: 'ab',
      email: 'nobody',
      day: 'soon',
      hours: '25',
      kind: 'c',
      tags: ['1', '2'],
      own: 'x',
    };
    expect(errors('en', wrong)).toEqual({
      title: ['Use at least 3 characters.'],
      email: ['Enter an e-mail address, such as name@example.com.'],
      day: ['Enter a date.'],
      hours: ['Enter 24 or less.'],
      kind: ['Choose one of the options.'],
      tags: ['Choose at most 1 item.'],
      own: ['Save'],
    });
    for (const message of Object.values(errors('hi', wrong) ?? {}).flat()) {
      expect(message).toMatch(/\p{Script=Devanagari}/u);
    }
    for (const message of Object.values(errors('ar', wrong) ?? {}).flat()) {
      expect(message).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('call everything empty “needed”', () => {
    const empty = { title: '', email: '', day: '', hours: '', kind: '', own: '' };
    const { tags: _, ...rest } = errors('en', empty) ?? {};
    expect(new Set(Object.values(rest).flat())).toEqual(new Set(['This is needed.']));
    expect(errors('en', { ...empty, hours: 'many' })?.hours).toEqual(['Enter a number.']);
  });
});

describe('formats', () => {
  const en = formatters({ locale: 'en', region: 'US', timeZone: 'America/Denver' });
  const india = formatters({ locale: 'en', region: 'IN', timeZone: 'Asia/Kolkata' });
  const hindi = formatters({ locale: 'hi', region: 'IN', timeZone: 'Asia/Kolkata' });

  it('write money by the currency’s own decimals and the region’s grouping', () => {
    expect(india.money(123_456_789, 'INR')).toBe('₹12,34,567.89');
    expect(en.money(-5, 'USD')).toBe('-$0.05');
    expect(en.money(1000, 'JPY')).toBe('¥1,000');
    expect(en.money(1000, 'KWD').replace(/\s/g, ' ')).toBe('KWD 1.000');
    expect(hindi.money(150_000, 'INR')).toBe('₹1,500.00');
  });

  it('never move a day by the time zone, and always move an instant', () => {
    expect(en.date('2026-03-29')).toBe('Mar 29, 2026');
    expect(en.date('2026-03-29T03:00:00Z')).toBe('Mar 28, 2026');
    expect(india.dateTime('2026-03-29T20:00:00Z')).toMatch(/30 Mar 2026/);
    expect(en.time('09:05')).toMatch(/^9:05\sAM$/);
  });

  it('write durations, clocks, sizes and spans', () => {
    expect(en.duration(450)).toBe('7h 30m');
    expect(en.duration(0)).toBe('0m');
    expect(en.duration(-60)).toBe('−1h');
    expect(en.clock(65)).toBe('1:05');
    expect([en.bytes(1), en.bytes(712)]).toEqual(['1 byte', '712 bytes']);
    expect(en.bytes(10_000_000)).toBe('10 MB');
    expect(en.relative('2026-01-01T00:00:00Z', new Date('2026-01-03T00:00:00Z'))).toBe(
      '2 days ago',
    );
    const midnight = new Date('2026-01-10T08:00:00Z'); // 01:00 in Denver
    expect(en.relative('2026-01-10T07:30:00Z', midnight)).toBe('30 minutes ago');
    expect(en.relative('2026-01-09T06:30:00Z', midnight)).toBe('2 days ago');
    expect(en.relative('2026-01-09', midnight)).toBe('yesterday');
    expect(en.relative('2026-01-10', midnight)).toBe('today');
    expect(en.relative('2026-03-01', midnight)).toBe('next month');
    expect(en.relative('2024-01-10', midnight)).toBe('2 years ago');
    expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
    expect(en.weekdays('short')[0]).toBe('Sun');
    expect(hindi.date('2026-03-29')).toBe('29 मार्च 2026');
  });

  it('are made once per scope', () => {
    expect(formatters({ locale: 'en', region: 'US', timeZone: 'America/Denver' })).toBe(en);
  });
});
