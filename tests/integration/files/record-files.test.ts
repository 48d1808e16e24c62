import { afterAll, beforeAll, expect, it } from 'vitest';
import { readTenant } from '~/platform/db/tenant.server';
import { addFiles, replaceFile } from '~/platform/files/commands/add-files.server';
import { changeFile } from '~/platform/files/commands/change-file.server';
import { documents } from '~/platform/files/queries.server';
import { startTestApi } from '../../setup/api';
import { testDb } from '../../setup/database';
import { arrangeTenant } from '../../setup/people';
import { arrangeHouse, type House, type Person, row } from '../support/arrange';
import {
  add,
  arrangeProject,
  arrangeTask,
  picture,
  png,
  post,
  seen,
  setQuota,
  storing,
} from './arrange';

let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;
let manager: Person;
let client: Person;
let stranger: Person;
let project: string;

beforeAll(async () => {
  [house, api] = [await arrangeHouse(), await startTestApi()];
  const { storage } = api.admin();
  manager = storing(house, house.manager, storage);
  client = storing(house, house.client, storage);
  stranger = storing(house, house.stranger, storage);
  project = await arrangeProject(house);
});

afterAll(() => api.stop());

const names = async (person: Person, id = project) =>
  (await seen(house, person, 'projects', id)).map((file) => file.name);

const bytes = async (person: Person, fileId: string) => {
  const { data } = await api
    .as(person)
    .storage.from('files')
    .download(`${house.tenant.id}/${fileId}`);
  return data ? Buffer.from(await data.arrayBuffer()) : null;
};

const fileNamed = async (name: string) =>
  (await row<{ id: string }>('select id from public.files where name = $1', [name])).id;

it('internal files are staff’s alone, shared ones the client’s too, nobody else’s: rows and bytes', async () => {
  await add(manager, { type: 'projects', id: project }, 'costs.png', 'internal');
  await add(manager, { type: 'projects', id: project }, 'design.png', 'shared');
  expect(await names(manager)).toEqual(['design.png', 'costs.png']);
  expect(await names(client)).toEqual(['design.png']);
  expect(await names(stranger)).toEqual([]);
  const [costs, design] = [await fileNamed('costs.png'), await fileNamed('design.png')];
  expect(await bytes(manager, costs)).toEqual(png);
  expect(await bytes(client, design)).toEqual(png);
  for (const [person, file] of [
    [client, costs],
    [stranger, design],
    [stranger, costs],
  ] as const) {
    expect(await bytes(person, file)).toBeNull();
    const { data } = await api.as(person).from('files').select('id').eq('id', file);
    expect(data).toEqual([]);
    const hung = await api.as(person).from('attachments').select('id').eq('file_id', file);
    expect(hung.data).toEqual([]);
  }
  // Who says whose it is: stamped, whatever they claim.
  const [shown] = await seen(house, client, 'projects', project);
  expect(shown).toMatchObject({ by: 'Mona Manager', isMine: false, version: 1 });
});

it('another company finds neither row nor bytes, with its own token or a borrowed claim', async () => {
  const other = await arrangeTenant();
  const thief = { ...other.owner, context: manager.context } as Person;
  const id = await fileNamed('design.png');
  expect(await bytes(thief, id)).toBeNull();
  for (const table of ['files', 'attachments'] as const) {
    const { data } = await api.as(thief).from(table).select('*').eq('tenant_id', house.tenant.id);
    expect(data).toEqual([]);
  }
  const signed = await api
    .as(thief)
    .storage.from('files')
    .createSignedUrl(`${house.tenant.id}/${id}`, 60);
  expect(signed.error).not.toBeNull();
  for (const bucket of ['previews', 'quarantine', 'uploads']) {
    const { data } = await api.as(manager).storage.from(bucket).list(house.tenant.id);
    expect(data ?? []).toEqual([]);
  }
});

it('a client adds for both sides, and changes their own alone', async () => {
  await add(client, { type: 'projects', id: project }, 'from-client.png', 'internal');
  const mine = await fileNamed('from-client.png');
  const theirs = await fileNamed('design.png');
  expect((await seen(house, manager, 'projects', project))[0]).toMatchObject({
    name: 'from-client.png',
    audience: 'shared',
  });
  await expect(changeFile(client.context, theirs, 'delete')).rejects.toMatchObject({
    key: 'files:error.notAllowed',
  });
  await expect(changeFile(client.context, mine, 'hide')).rejects.toMatchObject({
    key: 'files:error.notAllowed',
  });
  await changeFile(client.context, mine, 'delete');
  expect(await names(client)).toEqual(['design.png']);
  expect(await bytes(stranger, mine)).toBeNull();
  await changeFile(client.context, mine, 'restore');
  expect(await names(client)).toContain('from-client.png');
});

it('nobody hangs a file where they may not work', async () => {
  const unshared = await arrangeProject(house, false);
  const task = await arrangeTask(house, project);
  for (const [person, record] of [
    [client, { type: 'projects', id: unshared }],
    [client, { type: 'tasks', id: await arrangeTask(house, project, false) }],
    [client, { type: 'tasks', id: await arrangeTask(house, unshared) }],
    [stranger, { type: 'tasks', id: task }],
    [stranger, { type: 'projects', id: project }],
    [storing(house, house.agent, api.admin().storage), { type: 'clients', id: house.acme }],
  ] as const) {
    await expect(add(person, record)).rejects.toMatchObject({ key: 'files:error.notAllowed' });
  }
  await add(manager, { type: 'tasks', id: task }, 'sketch.png');
  await add(client, { type: 'tasks', id: task }, 'answer.png', 'internal');
  for (const person of [client, manager]) {
    const found = await seen(house, person, 'tasks', task);
    expect(found.map(({ name, audience }) => [name, audience])).toEqual([
      ['answer.png', 'shared'],
      ['sketch.png', 'shared'],
    ]);
  }
  // A task that goes takes its files along.
  await testDb().owner.query('delete from public.tasks where id = $1', [task]);
  expect(
    await row('select count(*)::int as n from public.attachments where record_id = $1', [task]),
  ).toEqual({ n: 0 });
});

it('a version takes the place of the one before, which stays readable', async () => {
  await add(manager, { type: 'projects', id: project }, 'plan.png', 'internal');
  const first = await fileNamed('plan.png');
  const second = await post([picture('plan-2.png')], (uploads) =>
    replaceFile(manager.context, first, uploads),
  );
  const [current] = await seen(house, manager, 'projects', project);
  expect(current).toMatchObject({
    id: second,
    name: 'plan-2.png',
    version: 2,
    audience: 'internal',
  });
  const all = await readTenant(manager.context, (trx) =>
    documents(
      trx,
      { tenantId: house.tenant.id, userId: manager.userId },
      { documentId: current?.documentId ?? '', limit: 10 },
    ),
  );
  expect(all.map((version) => version.id)).toEqual([second, first]);
  expect(await bytes(manager, first)).toEqual(png);
  // What holds for the document holds for each of its versions.
  await changeFile(manager.context, second, 'share');
  expect(await bytes(client, first)).toEqual(png);
  await changeFile(manager.context, first, 'delete');
  expect([await bytes(client, first), await bytes(client, second)]).toEqual([null, null]);
  await expect(
    post([picture('late.png')], (uploads) => replaceFile(manager.context, first, uploads)),
  ).rejects.toMatchObject({ key: 'files:error.gone' });
  await expect(
    post([picture('mine.png')], (uploads) => replaceFile(client.context, first, uploads)),
  ).rejects.toMatchObject({ key: 'files:error.gone' });
});

it('two new versions at once become two versions', async () => {
  await add(manager, { type: 'projects', id: project }, 'race.png');
  const id = await fileNamed('race.png');
  await Promise.all(
    ['a.png', 'b.png', 'c.png'].map((name) =>
      post([picture(name)], (uploads) => replaceFile(manager.context, id, uploads)),
    ),
  );
  const [current] = await seen(house, manager, 'projects', project);
  expect(current?.version).toBe(4);
});

it('a company’s room is counted, and what does not fit is refused with nothing else lost', async () => {
  await setQuota(house, 1);
  try {
    await expect(
      add(manager, { type: 'projects', id: project }, 'too-much.png'),
    ).rejects.toMatchObject({ key: 'files:error.quota', field: 'files' });
  } finally {
    await setQuota(house, 10 * 2 ** 30);
  }
  await add(manager, { type: 'projects', id: project }, 'fits.png');
  expect(await names(manager)).toContain('fits.png');
});

it('the same form sent twice adds its files once', async () => {
  const key = crypto.randomUUID();
  const target = {
    record: { type: 'projects' as const, id: project },
    audience: 'shared' as const,
  };
  for (const _ of [1, 2]) {
    await post([picture('once.png')], (uploads) =>
      addFiles(manager.context, { ...target, idempotencyKey: key }, uploads),
    );
  }
  expect((await names(manager)).filter((name) => name === 'once.png')).toHaveLength(1);
});

it('tells what happened, to staff who see the file', async () => {
  const { data } = await api.as(manager).from('events').select('type').eq('record_type', 'files');
  expect(new Set(data?.map((event) => event.type))).toEqual(
    new Set(['file.added', 'file.replaced', 'file.shared', 'file.deleted', 'file.restored']),
  );
  const { data: none } = await api.as(client).from('events').select('type');
  expect(none).toEqual([]);
});
