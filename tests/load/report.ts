import { availableParallelism, loadavg } from 'node:os';
import { routeScripts, SCRIPT_BUDGET } from '../setup/script-budget.ts';
import type { RaceResult, Standing } from './race.ts';
import type { Figure, TrialResult } from './trial.ts';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** What was measured, as text that can be quoted as it is. */
export function asText(result: RaceResult | TrialResult): string {
  return [
    result.title,
    ...table('figures' in result ? figures(result) : standings(result)),
    ...result.notes.map((note) => `  (${note})`),
  ].join('\n');
}

function figures({ figures }: TrialResult): string[][] {
  const written = (value: number) => (value >= 100 ? whole : precise).format(value);
  const gate = ({ atMost, value }: Figure) =>
    atMost === undefined ? '' : `≤ ${atMost} ${value <= atMost ? 'met' : 'MISSED'}`;
  return figures.map((each) => [each.name, `${written(each.value)} ${each.unit}`, gate(each)]);
}

function standings(result: RaceResult): string[][] {
  const rows = result.standings.map((standing, index) => [
    standing.name,
    `${whole.format(standing.median)}/s`,
    index === 0 ? '1' : standing.share.toFixed(2),
    index === 0 ? swing(standing) : range(standing),
    verdict(standing),
  ]);
  return [['', result.unit, 'share', 'range', 'gate'], ...rows];
}

/** First-load JavaScript of the last build, by class of route. */
export function describeScripts(): { text: string; met: boolean } {
  const routes = routeScripts();
  const classes = [
    { name: 'without React', hydrates: false, budget: SCRIPT_BUDGET.plain },
    { name: 'hydrated', hydrates: true, budget: SCRIPT_BUDGET.hydrated },
  ].map(({ name, hydrates, budget }) => {
    const bytes = routes.filter((each) => each.hydrates === hydrates).map((each) => each.bytes);
    return { name, count: bytes.length, most: Math.max(0, ...bytes), budget };
  });
  const rows = classes.map(({ name, count, most, budget }) => [
    name,
    `${count} routes`,
    `${(most / 1000).toFixed(1)} kB`,
    `≤ ${budget / 1000} kB ${most <= budget ? 'met' : 'MISSED'}`,
  ]);
  return {
    text: ['First-load JavaScript, gzip, the heaviest route of each class', ...table(rows)].join(
      '\n',
    ),
    met: classes.every(({ most, budget }) => most <= budget),
  };
}

/** How busy the machine was with other things, before anything was started. */
export function describeMachine(): string {
  const load = loadavg()[0] ?? 0;
  return `${availableParallelism()} processors, shared by load generator, servers and database; load before the start ${load.toFixed(1)}`;
}

/** How far the baseline itself swung between rounds: the noise of the machine. */
function swing({ samples, median }: Standing): string {
  const spread = (Math.max(...samples) - Math.min(...samples)) / median / 2;
  return `±${(spread * 100).toFixed(0)} %`;
}

function range({ shares }: Standing): string {
  return `${Math.min(...shares).toFixed(2)}–${Math.max(...shares).toFixed(2)}`;
}

function verdict({ gate, share }: Standing): string {
  if (gate === undefined) return '';
  return `≥ ${gate.toFixed(2)} ${share >= gate ? 'met' : 'MISSED'}`;
}

function table(rows: string[][]): string[] {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)),
    [],
  );
  // The first column holds names, the others numbers.
  return rows.map((row) =>
    `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd(),
  );
}
