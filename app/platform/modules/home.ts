/** Something that waits for a person, as a module's `home.server.ts` reports it. */
export interface HomeCard {
  key: string;
  /** Written out already: a count, a duration, a date. */
  value: string;
  label: string;
  note?: string;
  href: string;
  /** Small numbers come first. */
  order: number;
}
