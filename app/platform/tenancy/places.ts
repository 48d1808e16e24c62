import currencyByCountry from 'country-to-currency';

/** Names that ICU keeps for compatibility, and what the time zone database calls the places today. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Where most people of a country with several zones live. */
const mainZones: Record<string, string> = {
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  ID: 'Asia/Jakarta',
  KZ: 'Asia/Almaty',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
};

/** Zones of a country as ECMA-402 lists them; TypeScript's library does not know the method yet. */
function icuZones(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?(): string[] | undefined;
  };
  return locale.getTimeZones?.() ?? [];
}

const modern = (zone: string) => renamed[zone] ?? zone;

/** Every time zone, by its present name. */
export const timeZones: string[] = [
  ...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(modern)]),
].sort();

/** ISO codes of the countries a company can be in. */
export const countries: string[] = Object.keys(currencyByCountry)
  .filter((code) => icuZones(code).length > 0)
  .sort();

const allCurrencies = new Set(Object.values(currencyByCountry));

/** Currencies in use, by ISO code. */
export const currencies: string[] = [...allCurrencies].sort();

/** The time zones of a country, the one where most people live first. */
export function zonesOf(country: string): string[] {
  const zones = icuZones(country).map(modern);
  const main = mainZones[country];
  return main ? [main, ...zones.filter((zone) => zone !== main)] : zones;
}

/** The currency people of a country pay with. */
export function currencyOf(country: string): string {
  return (currencyByCountry as Record<string, string>)[country] ?? 'USD';
}

const NAMED_ZONE = /^[A-Z][A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/;

/** A time zone with a name that this machine knows; offsets such as +05:30 are none. */
export function isTimeZone(zone: string): boolean {
  if (!NAMED_ZONE.test(zone)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}
