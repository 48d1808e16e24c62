import { describe, expect, test } from 'vitest';
import { countries, currencyOf, isTimeZone, timeZones, zonesOf } from '~/platform/tenancy/places';
import { complete, draftSchema, isReachable, openStep, slugFrom } from './onboarding';

const whole = {
  name: 'Lotus',
  slug: 'lotus',
  country: 'IN',
  currency: 'INR',
  timeZone: 'Asia/Kolkata',
  template: 'agency' as const,
};

describe('the wizard', () => {
  test('goes on at the first open step', () => {
    expect(openStep({})).toBe('company');
    expect(openStep({ name: 'Lotus', slug: 'lotus' })).toBe('country');
    expect(openStep({ ...whole, template: undefined })).toBe('template');
    expect(openStep(whole)).toBe('review');
  });

  test('shows earlier steps again and later ones not yet', () => {
    const draft = { name: 'Lotus', slug: 'lotus' };
    expect(isReachable('company', draft)).toBe(true);
    expect(isReachable('country', draft)).toBe(true);
    expect(isReachable('review', draft)).toBe(false);
    expect(complete(draft)).toBeNull();
    expect(complete(whole)).toEqual(whole);
  });

  test('forgets saved answers that no longer hold', () => {
    expect(draftSchema.parse({ ...whole, country: 'ZZ', template: 'circus', more: 1 })).toEqual({
      ...whole,
      country: undefined,
      template: undefined,
    });
  });
});

describe('an address made of a name', () => {
  test.each([
    ['Acme Décor & Söhne', 'acme-decor-and-sohne'],
    ["O'Neill’s 24/7", 'oneills-24-7'],
    ['3M Studio', 'm-studio'],
    ['कमल स्टूडियो', ''],
    ['شركة', ''],
    ['X', ''],
    ['A'.repeat(80), 'a'.repeat(32)],
  ])('%s → %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
  });
});

describe('places', () => {
  test('every country has a currency and a known time zone', () => {
    for (const country of countries) {
      expect(currencyOf(country), country).toMatch(/^[A-Z]{3}$/);
      const [main] = zonesOf(country);
      expect(main && isTimeZone(main), country).toBe(true);
    }
    expect(countries.length).toBeGreaterThan(240);
  });

  test('zones go by their present names, the main one first', () => {
    expect(zonesOf('IN')).toEqual(['Asia/Kolkata']);
    expect(zonesOf('US')[0]).toBe('America/New_York');
    expect(timeZones).not.toContain('Asia/Calcutta');
    expect(isTimeZone('+05:30')).toBe(false);
    expect(isTimeZone('Mars/Base')).toBe(false);
  });
});
