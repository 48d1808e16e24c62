// Types and lint, in seconds: `npm run check`.
import { say } from '../lib/progress.mjs';
import { runStaticCheck, staticChecks } from '../lib/static-checks.mjs';

const startedAt = Date.now();
const results = await Promise.all(
  staticChecks.map(async (check) => ({
    ...check,
    ...(await runStaticCheck(process.execPath, check)),
  })),
);
const failed = results.filter((result) => result.code !== 0);
for (const { name, output } of failed) say(`\n✗ ${name}\n${output.trim()}`);
for (const { name, code } of results) say(`${code === 0 ? '✓' : '✗'} ${name}`);
say(`${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
process.exit(failed.length > 0 ? 1 : 0);
