// `npm run bench [-- --rounds 5 --seconds 3 --only list,page,worker]`: measures the product against floors
// in the same run. Ends with 1 when a gate is missed.
import { parseArgs } from 'node:util';
import { cases, measure, sizeFor } from '../../../../tests/load/bench.ts';
import { furnish, startOwnStack } from '../../../../tests/load/place.ts';
import { makePrograms } from '../../../../tests/load/programs.ts';
import { describeMachine, describeScripts } from '../../../../tests/load/report.ts';
import { Explained, giveUp } from '../lib/explain.mjs';
import { say, step } from '../lib/progress.mjs';

type Stop = () => Promise<void>;

const stops: Stop[] = [];
let stopping: Promise<void> | undefined;

/** Ends what was started, the last first; once. */
function end(): Promise<void> {
  stopping ??= (async () => {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => say(String(error)));
  })();
  return stopping;
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  process.on(signal, () => void end().then(() => process.exit(code)));
}

try {
  const { names, pace } = readOptions();
  say(describeMachine());
  const own = await startOwnStack((how) => {
    if (!stopping) void fail(new Explained(`The database ${how}.`));
  });
  stops.push(own.stop);
  const place = await furnish(own.stack, own.directory, sizeFor(names));
  const programs = await step('Bundling the programs', makePrograms);
  stops.push(programs.remove);
  const results = await measure(place, programs, names, pace);
  const scripts = describeScripts();
  say(`\n${scripts.text}\n`);
  const met = scripts.met && results.every((result) => result.met);
  say(met ? 'All gates are met.' : 'A gate is MISSED.');
  await end();
  process.exit(met ? 0 : 1);
} catch (error) {
  await fail(error);
}

async function fail(error: unknown): Promise<void> {
  // On the way out everything fails, because of that.
  if (stopping) return stopping;
  await end();
  giveUp(error);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      only: { type: 'string', default: Object.keys(cases).join(',') },
    },
  });
  const names = values.only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(name in cases));
  if (unknown !== undefined) {
    throw new Explained(`--only takes ${Object.keys(cases).join(', ')}; not "${unknown}".`);
  }
  const rounds = Number(values.rounds);
  const seconds = Number(values.seconds);
  if (!Number.isInteger(rounds) || rounds < 1 || !(seconds > 0)) {
    throw new Explained('--rounds takes a whole number and --seconds a number, both above zero.');
  }
  return { names, pace: { rounds, seconds } };
}
