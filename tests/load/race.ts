import { median } from './trial.ts';

/** Something whose speed is compared: does its work for some seconds and says how much a second it did. */
export interface Contender {
  name: string;
  sample(seconds: number): Promise<number>;
}

/** What a contender must reach, as a share of the baseline, which is the first one. */
export interface Gate {
  name: string;
  atLeast: number;
}

export interface Race {
  title: string;
  /** What is counted: requests, jobs. */
  unit: string;
  /** The first one is the baseline. */
  contenders: Contender[];
  gates: Gate[];
  notes: string[];
}

export interface Pace {
  rounds: number;
  /** Of one sample. */
  seconds: number;
}

export interface Standing {
  name: string;
  /** Work per second, a number each round. */
  samples: number[];
  /** Its share of the baseline's speed in the same round. */
  shares: number[];
  median: number;
  share: number;
  gate: number | undefined;
}

export interface RaceResult {
  title: string;
  unit: string;
  notes: string[];
  standings: Standing[];
  met: boolean;
}

/**
 * Runs all contenders in turn, round by round, every other round backwards, so that whatever else the
 * machine does falls on all alike. Judged are shares within a round, never speeds.
 */
export async function run({ contenders, ...race }: Race, pace: Pace): Promise<RaceResult> {
  for (const contender of contenders) await contender.sample(Math.min(pace.seconds, 2));
  const samples = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < pace.rounds; round++) {
    const order = round % 2 === 0 ? contenders : contenders.toReversed();
    for (const { name, sample } of order) samples.get(name)?.push(await sample(pace.seconds));
  }
  const baseline = samples.get(contenders[0]?.name ?? '') ?? [];
  const standings = [...samples].map(([name, own]) => {
    const shares = own.map((speed, round) => speed / (baseline[round] ?? Number.NaN));
    const gate = race.gates.find((each) => each.name === name)?.atLeast;
    return { name, samples: own, shares, median: median(own), share: median(shares), gate };
  });
  const met = standings.every(({ share, gate }) => gate === undefined || share >= gate);
  return { title: race.title, unit: race.unit, notes: race.notes, standings, met };
}
