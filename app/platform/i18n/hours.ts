/** Hours as people write them, in any of our digits, and back. */

const HOURS = 'h|hr|hrs|hours?|घं|घंटे|घंटा|س|ساعة|ساعات';
const MINUTES = 'm|min|mins|minutes?|मि|मिनट|د|دقيقة|دقائق';

const clock = /^(\d{0,3}):([0-5]\d)$/;
const decimal = new RegExp(`^(\\d{1,3}|(?=\\.))(\\.\\d{1,4})?\\s*(?:${HOURS})?$`);
const minutesOnly = new RegExp(`^(\\d{1,5})\\s*(?:${MINUTES})$`);
const both = new RegExp(`^(\\d{1,3})\\s*(?:${HOURS})\\s*([0-5]?\\d)\\s*(?:${MINUTES})?$`);

/** Arabic-Indic, Persian and Devanagari digits as 0–9, their separators as ours. */
function toLatin(text: string): string {
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code >= 0x966 ? code - 0x966 : code & 0xf);
    })
    .replace(/[\u066b\u060c,]/g, '.')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .replace(/[：∶]/g, ':');
}

/**
 * Minutes of what was typed: `7:30`, `7.5`, `7,5`, `450m`, `7h 30m`, `७.५`, `٧:٣٠`. Nothing is 0;
 * what cannot be read is null.
 */
export function parseHours(text: string): number | null {
  const typed = toLatin(text).trim().toLowerCase();
  if (typed === '') return 0;
  const [, hours, minutes] = clock.exec(typed) ?? both.exec(typed) ?? [];
  if (minutes !== undefined) return Number(hours || 0) * 60 + Number(minutes);
  const [, only] = minutesOnly.exec(typed) ?? [];
  if (only !== undefined) return Number(only);
  const [found, whole = '', part = ''] = decimal.exec(typed) ?? [];
  if (found === undefined) return null;
  return Math.round(Number(`${whole || 0}${part}`) * 60);
}

/** Minutes as `7:30`, which parseHours reads back. */
export function formatHours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
