import { check } from '../hit.ts';
import { asOwner, type Place } from '../place.ts';
import { startProduct } from '../product.ts';
import type { Programs } from '../programs.ts';
import { percentile, type Trial } from '../trial.ts';

const CARDS = 1_000;
const ROWS = 10_000;

/** A board of a thousand tasks as a member sees it, one look after the other. */
export async function boardCase(place: Place, programs: Programs): Promise<Trial> {
  const id = await makeProject(place);
  await asOwner(
    place.stack,
    `insert into public.tasks (tenant_id, project_id, title, column_id, rank, labels, priority)
     select c.tenant_id, c.project_id, 'Bench card ' || n, c.id, 'a' || lpad(n::text, 5, '0') || 'V',
       case n % 3 when 0 then '{bench}'::text[] else '{}' end, case n % 7 when 0 then 'high' else 'normal' end
     from generate_series(1, $2::int) n
     join public.project_columns c on c.project_id = $1 and c.position = 1 + n % 3`,
    [id, CARDS],
  );
  await asOwner(place.stack, 'analyze public.tasks');
  const { origin } = await startProduct(place, programs);
  const board = {
    url: `${origin}/app/${place.person.slug}/projects/${id}/board`,
    headers: { Cookie: place.person.cookie },
  };
  await check(board, (body) => body.split('Bench card ').length > CARDS);
  return {
    title: `Board of ${CARDS.toLocaleString('en')} tasks: a page of HTML, one at a time`,
    measure: async (seconds) => {
      const took: number[] = [];
      const end = performance.now() + seconds * 1_000;
      do {
        const startedAt = performance.now();
        await (await fetch(board.url, { headers: board.headers })).text();
        took.push(performance.now() - startedAt);
      } while (performance.now() < end);
      return [
        { name: 'p50', value: percentile(took, 0.5), unit: 'ms', atMost: 250 },
        { name: 'p95', value: percentile(took, 0.95), unit: 'ms' },
      ];
    },
    notes: ['Every card with its link, facts, labels and move buttons; no page is left out.'],
  };
}

/** Ten thousand tasks out of a CSV file, by the job that people's imports are. */
export async function importCase(place: Place, programs: Programs): Promise<Trial> {
  const program = await programs.start('import-tasks', {
    ...place.env,
    BENCH_TENANT: place.person.tenantId,
  });
  return {
    title: `Import of ${ROWS.toLocaleString('en')} tasks from CSV`,
    measure: async (seconds) => {
      // A trial of the trial itself needs no large file.
      const rows = seconds < 1 ? 600 : ROWS;
      const source = fileOf(rows);
      const [item] = await asOwner<{ id: string }>(
        place.stack,
        `insert into public.task_imports (tenant_id, project_id, file_name, source, mapping, total, status)
         values ($1, $2, 'bench.csv', $3, '{"title": 0, "status": 1, "labels": 2, "dueOn": 3}', $4, 'waiting') returning id`,
        [place.person.tenantId, await makeProject(place), source, rows],
      );
      const milliseconds = await program.ask<number>(item?.id);
      return [{ name: 'whole file', value: milliseconds / 1_000, unit: 's', atMost: 30 }];
    },
    notes: ['Batches of 500, each in a transaction with the note of how far it is.'],
  };
}

function fileOf(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, n) => `Task ${n},To do,bench,2026-05-${String((n % 28) + 1).padStart(2, '0')}`,
  );
  return ['Title,Status,Labels,Due', ...lines].join('\n');
}

/** An empty project with three columns in the person's company. */
async function makeProject(place: Place): Promise<string> {
  const [project] = await asOwner<{ id: string }>(
    place.stack,
    `with p as (insert into public.projects (tenant_id, name, status) values ($1, 'Bench board', 'active')
       returning tenant_id, id), c as (
     insert into public.project_columns (tenant_id, project_id, name, kind, position)
     select tenant_id, id, k.name, k.kind, k.position from p
     cross join (values ('To do', 'todo', 1), ('In progress', 'doing', 2), ('Review', 'doing', 3)) k (name, kind, position))
     select id from p`,
    [place.person.tenantId],
  );
  if (!project) throw new Error('no project was made');
  return project.id;
}
