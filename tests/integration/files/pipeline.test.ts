import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notifications } from '~/modules/notifications/notifications.server';
import { withTenant } from '~/platform/db/tenant.server';
import { env } from '~/platform/env.server';
import { addFiles } from '~/platform/files/commands/add-files.server';
import { processFile } from '~/platform/files/commands/process-file.server';
import { fileFacts, readableFile } from '~/platform/files/queries.server';
import type { DispatchedEvent, NotificationRule } from '~/platform/notifications/rules';
import { startTestApi } from '../../setup/api';
import { eicar, type Scanner, startScanner } from '../../setup/clamd';
import { testDb } from '../../setup/database';
import { closeJobs, jobFor } from '../../setup/jobs';
import { arrangeHouse, type House, type Person, row } from '../support/arrange';
import { arrangeProject, picture, post, seen, storing } from './arrange';

let house: House;
let api: Awaited<ReturnType<typeof startTestApi>>;
let scanner: Scanner;
let manager: Person;
let client: Person;
let project: string;

beforeAll(async () => {
  [house, api, scanner] = await Promise.all([arrangeHouse(), startTestApi(), startScanner()]);
  const { storage } = api.admin();
  [manager, client] = [house.manager, house.client].map((person) =>
    storing(house, person, storage),
  ) as [Person, Person];
  project = await arrangeProject(house);
  env.CLAMAV_SOCKET = scanner.socket;
});

afterAll(async () => {
  delete env.CLAMAV_SOCKET;
  await Promise.all([scanner.stop(), api.stop(), closeJobs()]);
});

async function add(file: File): Promise<string> {
  await post([file], (uploads) =>
    addFiles(
      manager.context,
      { record: { type: 'projects', id: project }, audience: 'shared' },
      uploads,
    ),
  );
  return (await row<{ id: string }>('select id from public.files where name = $1', [file.name])).id;
}

const check = (id: string) => processFile(jobFor(house.tenant), id, api.admin().storage);

const readable = async (id: string) =>
  (await withTenant(client.context, (trx) => readableFile(trx, house.tenant.id, id))) !== undefined;

const object = async (bucket: string, path: string) => {
  const { data } = await api.admin().storage.from(bucket).download(path);
  return data && Buffer.from(await data.arrayBuffer());
};

const blue = () =>
  sharp({ create: { width: 800, height: 400, channels: 3, background: '#00f' } })
    .png()
    .toBuffer();

it('nobody reads a file before the scanner has seen it; then it has pictures', async () => {
  const id = await add(picture('clean.png', await blue()));
  const path = `${house.tenant.id}/${id}`;
  expect(await readable(id)).toBe(false);
  const { data } = await api.as(client).storage.from('files').download(path);
  expect(data).toBeNull();
  await check(id);
  expect(await readable(id)).toBe(true);
  const [shown] = await seen(house, client, 'projects', project);
  expect(shown).toMatchObject({ id, status: 'ready', preview: true });
  const small = await object('previews', `${path}/small.webp`);
  const large = await object('previews', `${path}/large.webp`);
  expect(await sharp(small ?? undefined).metadata()).toMatchObject({
    width: 192,
  });
  expect(await sharp(large ?? undefined).metadata()).toMatchObject({
    width: 800,
  });
});

it('EICAR is found, blocked, and out of everybody’s reach', async () => {
  const id = await add(new File([eicar], 'invoice.txt', { type: 'text/plain' }));
  const path = `${house.tenant.id}/${id}`;
  await check(id);
  const facts = await withTenant(manager.context, (trx) => fileFacts(trx, house.tenant.id, id));
  expect(facts?.status).toBe('blocked');
  expect(await readable(id)).toBe(false);
  expect(await object('files', path)).toBeNull();
  expect((await object('quarantine', path))?.toString()).toBe(eicar);
  for (const person of [manager, client]) {
    for (const bucket of ['files', 'quarantine']) {
      expect((await api.as(person).storage.from(bucket).download(path)).data).toBeNull();
    }
  }
  const event = await row<{ payload: { finding: string } }>(
    `select payload from public.events where type = 'file.blocked' and record_id = $1`,
    [id],
  );
  expect(event.payload.finding).toMatch(/Eicar-Test-Signature/);
  // Whoever added it hears of it.
  const tell = notifications['file.blocked'] as NotificationRule;
  const notices = await withTenant(jobFor(house.tenant), (trx) =>
    tell({ tenantId: house.tenant.id, recordId: id } as DispatchedEvent, trx),
  );
  expect(notices).toEqual([
    {
      userId: manager.userId,
      kind: 'file_blocked',
      params: { name: 'invoice.txt' },
      path: `/files/view/${id}`,
    },
  ]);
  // A job that runs again changes nothing.
  await check(id);
  expect((await object('quarantine', path))?.toString()).toBe(eicar);
});

it('bytes that changed on their way are blocked, too', async () => {
  const id = await add(picture('changed.png', await blue()));
  const path = `${house.tenant.id}/${id}`;
  await api
    .admin()
    .storage.from('files')
    .update(path, await blue().then((bytes) => bytes.subarray(1)));
  await check(id);
  expect(await row('select status, finding from public.files where id = $1', [id])).toEqual({
    status: 'blocked',
    finding: 'checksum',
  });
});

it('a scanner that does not answer lets nothing through', async () => {
  const id = await add(new File(['hello'], 'waits.txt'));
  env.CLAMAV_SOCKET = '/nowhere/clamd.ctl';
  await expect(check(id)).rejects.toThrow();
  env.CLAMAV_SOCKET = scanner.socket;
  expect(await readable(id)).toBe(false);
  await check(id);
  expect(await readable(id)).toBe(true);
});

it('a large file is scanned to its end', async () => {
  const content = Buffer.concat([Buffer.alloc(20_000_000, 'a\n'), Buffer.from('end')]);
  const id = await add(new File([content], 'long.txt'));
  await check(id);
  const stored = await row<{ status: string; sha256: Buffer }>(
    'select status, sha256 from public.files where id = $1',
    [id],
  );
  expect(stored).toEqual({
    status: 'ready',
    sha256: createHash('sha256').update(content).digest(),
  });
});

it('people cannot say for themselves that a file is clean', async () => {
  const id = await add(new File(['hello'], 'mine.txt'));
  const claims = [
    await api.as(manager).from('files').update({ status: 'ready' }).eq('id', id),
    await api.as(manager).from('files').update({ preview: 'ready' }).eq('id', id),
  ];
  for (const { error } of claims) expect(error).toMatchObject({ code: '42501' });
  await expect(
    testDb().owner.query(`select private.file_checked($1, 'ready', null, 'none', null, null)`, [
      id,
    ]),
  ).rejects.toMatchObject({ code: '42501' });
});
