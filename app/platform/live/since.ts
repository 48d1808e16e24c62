import { z } from 'zod';

/** Real time in milliseconds, as a page says since when it knows of things. */
export const milliseconds = z.coerce.number().int().min(0).max(8e15);

/** Ids are time-ordered: the smallest of an instant (RFC 9562, version 7). */
export function firstIdOf(milliseconds: number): string {
  const hex = milliseconds.toString(16).padStart(12, '0').slice(-12);
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
