const iso = (text: string) =>
  text.replace(' ', 'T').replace(/([+-]\d\d)(:?\d\d)?$/, (_, hours: string, minutes?: string) => {
    return `${hours}:${minutes?.replace(':', '') ?? '00'}`;
  });

const same = (value: unknown) => value;

/** Column values as Postgres writes them into JSON, and so as PostgREST returns them. */
export const jsonTypes = {
  timestamptz: { to: 1184, from: [1184], serialize: same, parse: iso },
  timestamp: {
    to: 1114,
    from: [1114],
    serialize: same,
    parse: (text: string) => text.replace(' ', 'T'),
  },
  numeric: { to: 1700, from: [1700], serialize: String, parse: asNumber },
  bigint: { to: 20, from: [20], serialize: String, parse: Number },
};

function asNumber(text: string): number | string {
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}
