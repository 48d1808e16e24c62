import type { Pace } from './race.ts';

/** One number that was measured. `atMost` is its gate. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  atMost?: number;
}

/** What is measured in its own right and not against a floor: a latency, memory. */
export interface Trial {
  title: string;
  /** The figures of one round. */
  measure(seconds: number): Promise<Figure[]>;
  notes: string[];
}

export interface TrialResult {
  title: string;
  notes: string[];
  /** Of each figure the middle of the rounds. */
  figures: Figure[];
  met: boolean;
}

/** Measures round by round and judges the median of each figure. */
export async function runTrial({ measure, ...trial }: Trial, pace: Pace): Promise<TrialResult> {
  const rounds: Figure[][] = [];
  for (let round = 0; round < pace.rounds; round++) rounds.push(await measure(pace.seconds));
  const figures = (rounds[0] ?? []).map((figure, place) => ({
    ...figure,
    value: median(rounds.map((round) => round[place]?.value ?? Number.NaN)),
  }));
  const met = figures.every(({ value, atMost }) => atMost === undefined || value <= atMost);
  return { ...trial, figures, met };
}

/** The middle of a list of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** The number that this share (0 to 1) of the list does not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? Number.NaN;
}
