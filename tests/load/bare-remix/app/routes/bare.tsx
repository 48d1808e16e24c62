export { default, loader, meta } from './_index';

/** The same page with nothing for the browser to run. */
export const handle = { bare: true };
