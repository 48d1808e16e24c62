import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { createArticle } from '~/modules/knowledge/commands/create-article.server';
import { publishText, unpublishText } from '~/modules/knowledge/commands/publish-text.server';
import { saveText } from '~/modules/knowledge/commands/save-text.server';
import { newArticleSchema, textSchema } from '~/modules/knowledge/schema';
import type { Visibility } from '~/modules/knowledge/visibility';
import { readTenant } from '~/platform/db/tenant.server';
import { readableFile } from '~/platform/files/queries.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { testDb } from '../../setup/database';
import {
  arrangeClient,
  arrangeMember,
  arrangeTenant,
  openContext,
  type TestTenant,
} from '../../setup/people';

let tenant: TestTenant;
let writer: TenantContext;
let client: TenantContext;

beforeAll(async () => {
  tenant = await arrangeTenant();
  writer = await openContext(tenant.owner, tenant);
  const acme = await arrangeClient(tenant, 'Acme');
  client = await openContext(await arrangeMember(tenant, 'client', { clientId: acme }), tenant);
});

/** A picture the worker is done with, on an article. */
async function picture(articleId: string, status = 'ready'): Promise<string> {
  const id = randomUUID();
  const { owner } = testDb();
  await owner.query(
    `insert into public.files (tenant_id, id, name, content_type, byte_size, sha256, status, preview)
     values ($1, $2, 'map.png', 'image/png', 1, $3, 'uploading', 'ready')`,
    [tenant.id, id, randomBytes(32)],
  );
  for (const next of ['checking', status]) {
    await owner.query('update public.files set status = $2 where id = $1', [id, next]);
  }
  await owner.query(
    `insert into public.attachments (tenant_id, file_id, record_type, record_id, audience)
     values ($1, $2, 'articles', $3, 'internal')`,
    [tenant.id, id, articleId],
  );
  return id;
}

async function draft(visibility: Visibility): Promise<string> {
  const words = { locale: 'en', title: `About ${visibility}`, body: 'Words.', visibility };
  return (await createArticle(writer, newArticleSchema.parse(words))).id;
}

async function publish(id: string, number: number, body: string): Promise<void> {
  const text = { locale: 'en' as const, title: 'About', summary: '', note: '' };
  await saveText(writer, id, { ...text, number: number - 1, body });
  await publishText(writer, id, { locale: 'en', number });
}

const seenBy = async (ctx: TenantContext, id: string) =>
  (await readTenant(ctx, (trx) => readableFile(trx, tenant.id, id))) !== undefined;

async function seenByVisitor(id: string): Promise<boolean> {
  const db = { claims: { role: 'anon' as const, app_metadata: { tenant_id: tenant.id } } };
  const { rows } = await readTenant(db, (trx) =>
    sql<{ path: string | null }>`select private.public_picture(${id}) as path`.execute(trx),
  );
  return rows[0]?.path === `${tenant.id}/${id}`;
}

it.each([
  ['public', true, true],
  ['portal', true, false],
  ['internal', false, false],
] as const)(
  'a picture of a %s article is seen by its readers, once the published text shows it',
  async (visibility, byClient, byVisitor) => {
    const article = await draft(visibility);
    const [id, spare] = [await picture(article), await picture(article)];
    const seen = async (file: string) => [await seenBy(client, file), await seenByVisitor(file)];
    expect(await seen(id)).toEqual([false, false]);
    expect(await seenBy(writer, id)).toBe(true);
    await publish(article, 2, `Look: ![a map](file:${id})`);
    expect(await seen(id)).toEqual([byClient, byVisitor]);
    expect(await seen(spare)).toEqual([false, false]);
    await publish(article, 3, 'No map any more.');
    expect(await seen(id)).toEqual([false, false]);
    await publish(article, 4, `Again: ![a map](file:${id})`);
    await unpublishText(writer, article, 'en');
    expect(await seen(id)).toEqual([false, false]);
  },
);

it('one that is being checked, or is blocked, is shown to nobody', async () => {
  const article = await draft('public');
  const id = await picture(article, 'blocked');
  await publish(article, 2, `![a map](file:${id})`);
  expect([await seenBy(client, id), await seenByVisitor(id)]).toEqual([false, false]);
});

it('no picture without words', () => {
  const text = (alt: string) => ({
    locale: 'en',
    number: '1',
    title: 'About',
    body: `![${alt}](file:${randomUUID()})`,
  });
  expect(textSchema.safeParse(text('a map')).success).toBe(true);
  expect(textSchema.safeParse(text(' ')).success).toBe(false);
});
