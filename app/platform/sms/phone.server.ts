import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';

/**
 * A number as people write it, as E.164 (`+919876543210`); numbers without a country's code are of
 * `country`. null where there is no such number.
 */
export function toE164(typed: string, country: string): string | null {
  const region: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(typed, region);
  return number?.isValid() ? number.number : null;
}

/** A number as it is read: `+91 98765 43210`. */
export function readablePhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164;
}
