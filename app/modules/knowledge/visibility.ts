/** For whom an article is: everybody, clients and staff, or staff alone. */
export const visibilities = ['public', 'portal', 'internal'] as const;
export type Visibility = (typeof visibilities)[number];
