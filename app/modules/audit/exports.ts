/** The private bucket of finished exports. */
export const EXPORTS = 'audit-exports';
