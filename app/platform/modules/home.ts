/** A number of the start page, as a module's `home.server.ts` reports it. */
export interface HomeCard {
  /** Of a card in the module's manifest, which says its label and whose it is. */
  key: string;
  /** Written out already: a count, a duration, a date. */
  value: string;
  note?: string | undefined;
  href: string;
}

/** For the person themselves, or about what they look after. */
export const homeParts = ['mine', 'team'] as const;
