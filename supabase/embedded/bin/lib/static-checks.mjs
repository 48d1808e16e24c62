// @ts-check
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** @param {string} path */
const packageFile = (path) => join(root, 'node_modules', path);

/** What can be said about the sources without running them; each is one test of `npm test`. */
export const staticChecks = [
  {
    name: 'types (tsc)',
    // The native compiler. One checker: more would do the same work again, and other checks want the cores.
    args: [
      packageFile('typescript-native/bin/tsc'),
      ...['--project', root, '--checkers', '1', '--pretty', 'false'],
    ],
  },
  {
    name: 'lint (biome)',
    args: [packageFile('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
  },
  {
    name: 'import rules (dependency-cruiser)',
    args: [
      packageFile('dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err-long',
      'app',
      'workers',
      'supabase',
      'tests',
    ],
  },
  { name: 'no physical left and right', args: [join(root, 'tests/setup/directions.mjs')] },
  {
    name: 'unused code (knip)',
    args: [packageFile('knip/bin/knip.js'), '--no-progress', '--no-config-hints'],
  },
];

/**
 * @param {string} node
 * @param {{ args: string[] }} check
 */
export function runStaticCheck(node, check) {
  return run(node, check.args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
}
