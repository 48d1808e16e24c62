// @ts-check
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..');

/** Scratch space of the tools, ignored by git. */
export const cache = join(root, '.cache');
