import { asOwner, leave, type Place } from '../place.ts';
import type { Programs } from '../programs.ts';
import { percentile, type Trial } from '../trial.ts';

const PER_SECOND = 200;

/** How long an event takes to its last subscriber, at a steady rate, through the product's worker. */
export async function eventsCase(place: Place, programs: Programs): Promise<Trial> {
  const tickets = await asOwner<{ id: string }>(
    place.stack,
    'select id from public.tickets where tenant_id = $1',
    [place.person.tenantId],
  );
  const program = await programs.start('event-latency', {
    ...place.env,
    BENCH_RECORDS: await leave(
      place,
      'tickets.json',
      tickets.map(({ id }) => id),
    ),
    BENCH_CLAIMS: JSON.stringify(place.person.claims),
  });
  const latencies = (seconds: number) =>
    program.ask<number[]>({ events: PER_SECOND * seconds, every: 1_000 / PER_SECOND });
  await latencies(2);
  return {
    title: `From an event to its subscribers, ${PER_SECOND} events a second`,
    measure: async (seconds) => {
      const took = await latencies(seconds);
      return [
        { name: 'p50', value: percentile(took, 0.5), unit: 'ms', atMost: 20 },
        { name: 'p95', value: percentile(took, 0.95), unit: 'ms' },
        { name: 'p99', value: percentile(took, 0.99), unit: 'ms' },
      ];
    },
    notes: [
      'From before the transaction that emits until what the last of all subscribers did is committed and heard of.',
      'Two seconds of the same go before, unmeasured: a worker that has just begun compiles and plans.',
      'Sender and worker share one process; a real queue, and every subscriber of the product.',
    ],
  };
}
