import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changeArticle,
  deleteArticle,
  markReviewed,
} from '~/modules/knowledge/commands/change-article.server';
import {
  changeCategory,
  createCategory,
  deleteCategory,
  moveCategory,
} from '~/modules/knowledge/commands/change-categories.server';
import { createArticle } from '~/modules/knowledge/commands/create-article.server';
import { publishText, unpublishText } from '~/modules/knowledge/commands/publish-text.server';
import { restoreVersion, saveText } from '~/modules/knowledge/commands/save-text.server';
import { vote } from '~/modules/knowledge/commands/vote.server';
import { difference } from '~/modules/knowledge/difference.server';
import {
  feedbackOn,
  findArticle,
  listArticles,
  readArticleFilter,
  translations,
} from '~/modules/knowledge/queries/articles.server';
import { editableCategories } from '~/modules/knowledge/queries/categories.server';
import {
  categoryArticles,
  helpHome,
  newestArticles,
  readArticle,
  searchArticles,
} from '~/modules/knowledge/queries/help.server';
import { latestVersion, listVersions } from '~/modules/knowledge/queries/versions.server';
import { memberReader, type Reader } from '~/modules/knowledge/reader';
import { newArticleSchema } from '~/modules/knowledge/schema';
import type { Visibility } from '~/modules/knowledge/visibility';
import { readTenant } from '~/platform/db/tenant.server';
import type { Locale } from '~/platform/i18n';
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
let owner: TenantContext;
let writer: TenantContext;
let client: TenantContext;

beforeAll(async () => {
  tenant = await arrangeTenant();
  owner = await openContext(tenant.owner, tenant);
  writer = await openContext(await arrangeMember(tenant, 'employee', { name: 'Wren' }), tenant);
  const acme = await arrangeClient(tenant, 'Acme');
  client = await openContext(await arrangeMember(tenant, 'client', { clientId: acme }), tenant);
});

/** Somebody without an account on the company's public pages. */
const visitor = (locale: Locale = 'en'): Reader => ({
  db: { claims: { role: 'anon', app_metadata: { tenant_id: tenant.id } } },
  tenantId: tenant.id,
  locale,
  fallback: 'en',
});
const as = (ctx: TenantContext, locale: Locale = 'en'): Reader => ({
  ...memberReader(ctx),
  locale,
});

async function article(
  title: string,
  body: string,
  { visibility = 'portal', publish = true }: { visibility?: Visibility; publish?: boolean } = {},
): Promise<string> {
  const input = newArticleSchema.parse({ locale: 'en', title, body, visibility });
  const { id } = await createArticle(owner, input);
  if (publish) await publishText(owner, id, { locale: 'en', number: 1 });
  return id;
}

const text = (locale: Locale, number: number, title: string, body: string) => ({
  locale,
  number,
  title,
  summary: '',
  body,
  note: '',
});

async function eventsOf(id: string): Promise<string[]> {
  const { rows } = await testDb().owner.query<{ type: string }>(
    'select type from public.events where record_id = $1 order by id',
    [id],
  );
  return rows.map((row) => row.type);
}

describe('writing', () => {
  it('goes from draft to published, changed and restored, each state kept', async () => {
    const id = await article('Reset your password', 'Press **Forgot**.', { publish: false });
    expect(await readArticle(as(client), { id })).toBeUndefined();
    await publishText(owner, id, { locale: 'en', number: 1 });
    await saveText(writer, id, text('en', 1, 'Reset your password', 'Press **Lost**.'));
    expect((await readArticle(as(client), { id }))?.body).toBe('Press **Forgot**.');
    await publishText(owner, id, { locale: 'en', number: 2 });
    expect((await readArticle(as(client), { id }))?.body).toBe('Press **Lost**.');
    const restored = await restoreVersion(owner, id, { locale: 'en', number: 1 });
    expect(restored).toMatchObject({ number: 3 });
    const { rows } = await readTenant(owner, (trx) => listVersions(trx, tenant.id, id, 'en'));
    expect(rows.map(({ number, authorName }) => [number, authorName])).toEqual([
      [3, 'Owner'],
      [2, 'Wren'],
      [1, 'Owner'],
    ]);
    await unpublishText(owner, id, 'en');
    expect(await readArticle(as(client), { id })).toBeUndefined();
    expect(await eventsOf(id)).toEqual([
      'article.created',
      'article.published',
      'article.saved',
      'article.published',
      'article.saved',
      'article.unpublished',
    ]);
  });

  it('tells the second of two who wrote over the same version, and saves only the first', async () => {
    const id = await article('Two writers', 'One.');
    const both = await Promise.allSettled([
      saveText(writer, id, text('en', 1, 'Two writers', 'From Wren.')),
      saveText(owner, id, text('en', 1, 'Two writers', 'From the owner.')),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ key: 'knowledge:error.conflict' });
    const newest = await readTenant(owner, (trx) => latestVersion(trx, tenant.id, id, 'en'));
    expect(newest?.number).toBe(2);
  });

  it('shows each reader the language that suits, and falls back', async () => {
    const id = await article('Pay an invoice', 'By card.');
    await saveText(owner, id, text('hi', 0, 'चालान का भुगतान', 'कार्ड से।'));
    await publishText(owner, id, { locale: 'hi', number: 1 });
    expect((await readArticle(as(client, 'hi'), { id }))?.title).toBe('चालान का भुगतान');
    expect((await readArticle(as(client, 'ar'), { id }))?.title).toBe('Pay an invoice');
    const languages = await readTenant(owner, (trx) => translations(trx, tenant.id, id));
    expect(languages.map(({ locale, published }) => [locale, published])).toEqual([
      ['en', 1],
      ['hi', 1],
    ]);
  });

  it('is for those who may: writers do not publish, nor open what is published', async () => {
    const id = await article('For colleagues', 'Ask Dana.', { visibility: 'internal' });
    const refused = { key: 'knowledge:error.notAllowed' };
    await saveText(writer, id, text('en', 1, 'For colleagues', 'Ask Wren.'));
    await expect(publishText(writer, id, { locale: 'en', number: 2 })).rejects.toMatchObject(
      refused,
    );
    await expect(
      changeArticle(writer, id, { version: 1, visibility: 'public' }),
    ).rejects.toMatchObject({ key: 'knowledge:error.publish' });
    await expect(deleteArticle(writer, id)).rejects.toMatchObject(refused);
    await expect(saveText(client, id, text('en', 2, 'x', 'x'))).rejects.toMatchObject(refused);
    await changeArticle(owner, id, { version: 1, visibility: 'public' });
    await expect(
      changeArticle(owner, id, { version: 1, visibility: 'portal' }),
    ).rejects.toMatchObject({ key: 'knowledge:error.conflictUnknown' });
    await markReviewed(writer, id, '2031-01-01');
    const found = await readTenant(owner, (trx) => findArticle(trx, tenant.id, id));
    expect(found).toMatchObject({ reviewerName: 'Wren', reviewOn: '2031-01-01' });
    await deleteArticle(owner, id);
    expect(await readTenant(owner, (trx) => findArticle(trx, tenant.id, id))).toBeUndefined();
  });
});

describe('reading', () => {
  it('is news when clients could first find it, and never again', async () => {
    const newsAt = async (id: string) =>
      (await readTenant(client, (trx) => newestArticles(trx, as(client), 100))).find(
        (each) => each.id === id,
      )?.at;
    const id = await article('Opening hours', 'From nine.', { visibility: 'internal' });
    expect(await newsAt(id)).toBeUndefined();
    const { version } = (await readTenant(owner, (trx) => findArticle(trx, tenant.id, id))) ?? {};
    await changeArticle(owner, id, { visibility: 'portal', version: version ?? 0 });
    const first = await newsAt(id);
    expect(first).toBeInstanceOf(Date);
    await saveText(writer, id, text('en', 1, 'Opening hours', 'From ten.'));
    await publishText(owner, id, { locale: 'en', number: 2 });
    await unpublishText(owner, id, 'en');
    expect(await newsAt(id)).toBeUndefined();
    await publishText(owner, id, { locale: 'en', number: 2 });
    expect(await newsAt(id)).toEqual(first);
  });

  it('follows visibility for staff, clients and visitors', async () => {
    const ids: Record<string, string> = {};
    for (const visibility of ['public', 'portal', 'internal'] as const) {
      ids[visibility] = await article(`Zebra ${visibility}`, 'Stripes.', { visibility });
    }
    await article('Zebra draft', 'Stripes.', { visibility: 'public', publish: false });
    const seen = async (reader: Reader) =>
      (await searchArticles(reader, 'zebra')).map(({ title }) => title.split(' ')[1]).sort();
    expect(await seen(as(owner))).toEqual(['internal', 'portal', 'public']);
    expect(await seen(as(client))).toEqual(['portal', 'public']);
    expect(await seen(visitor())).toEqual(['public']);
    for (const [reader, hidden] of [
      [as(client), ['internal']],
      [visitor(), ['internal', 'portal']],
    ] as const) {
      for (const name of hidden) {
        expect(await readArticle(reader, { id: ids[name] ?? '' })).toBeUndefined();
      }
    }
    const home = await helpHome(visitor());
    expect(home.links.map(({ title }) => title)).not.toContain('Zebra portal');
  });

  it('hides categories that hold nothing for the reader, and keeps the order of the others', async () => {
    const make = (en: string, parentId?: string) =>
      createCategory(owner, { en, ...(parentId && { parentId }) });
    const billing = await make('Billing');
    const secret = await make('Layoffs');
    const taxes = await make('Taxes', billing.id);
    const first = await make('Begin here');
    await moveCategory(owner, first.id, 'up');
    await moveCategory(owner, first.id, 'up');
    await expect(make('Too deep', taxes.id)).rejects.toMatchObject({
      key: 'knowledge:error.nesting',
    });
    await expect(deleteCategory(owner, billing.id)).rejects.toMatchObject({
      key: 'knowledge:error.inUse',
    });
    const tax = await article('VAT numbers', 'On each invoice.');
    await changeArticle(owner, tax, { version: 1, visibility: 'portal', categoryId: taxes.id });
    const all = await readTenant(owner, (trx) => editableCategories(trx, tenant.id));
    expect(all.map(({ names }) => names.en)).toEqual(['Begin here', 'Billing', 'Taxes', 'Layoffs']);
    const seen = (await helpHome(as(client))).categories;
    expect(seen.map(({ names }) => names.en)).toEqual(['Billing', 'Taxes']);
    expect((await helpHome(visitor())).categories).toEqual([]);
    const inside = await categoryArticles(as(client), billing.id);
    expect(inside.articles.map(({ title }) => title)).toEqual(['VAT numbers']);
    await changeCategory(owner, secret.id, { names: { en: 'Hiring' }, version: 1 });
    await deleteCategory(owner, secret.id);
    expect(await eventsOf(secret.id)).toEqual([
      'article_category.created',
      'article_category.changed',
      'article_category.deleted',
    ]);
  });

  it('of another company finds nothing, whoever asks', async () => {
    const id = await article('Yak shaving', 'Public.', { visibility: 'public' });
    const other = await arrangeTenant();
    const stranger = await openContext(other.owner, other);
    const forged = { ...stranger.claims, app_metadata: { tenant_id: tenant.id } };
    const noCompany = { claims: { role: 'anon' as const } };
    for (const db of [stranger, { claims: forged }, noCompany]) {
      const reader = { ...as(owner), db };
      expect(await readArticle(reader, { id })).toBeUndefined();
      expect(await searchArticles(reader, 'yak')).toEqual([]);
      await expect(
        vote(reader, { id, locale: 'en' }, { helpful: true, visitor: 'a'.repeat(64) }),
      ).rejects.toMatchObject({ init: { status: 404 } });
    }
    expect((await readArticle(visitor(), { id }))?.title).toBe('Yak shaving');
  });
});

describe('searching', () => {
  it('finds stems, unfinished and misspelled words in three languages, titles first', async () => {
    await article('Download your invoices', 'Open **Billing** and press *Download*.');
    await article('Working hours', 'We answer until six; the invoice desk until five.');
    const id = await article('Change the password', 'In your account.');
    for (const [locale, title, body] of [
      ['hi', 'पासवर्ड कैसे बदलें', 'अपने खाते में नया पासवर्ड लिखें।'],
      ['ar', 'كيف أغيّر كلمة المرور', 'افتح حسابك واكتب كلمة مرور جديدة.'],
    ] as const) {
      await saveText(owner, id, text(locale, 0, title, body));
      await publishText(owner, id, { locale, number: 1 });
    }
    const first = async (words: string, locale: Locale = 'en') =>
      (await searchArticles(as(client, locale), words))[0]?.title;
    expect(await first('downloading an invoice')).toBe('Download your invoices');
    expect(await first('downlo')).toBe('Download your invoices');
    expect(await first('donwload invioce')).toBe('Download your invoices');
    expect(await first('pasword')).toBe('Change the password');
    expect(await first('पसवर्ड', 'hi')).toBe('पासवर्ड कैसे बदलें');
    expect(await first('पासवर्ड', 'hi')).toBe('पासवर्ड कैसे बदलें');
    expect(await first('المرورو', 'ar')).toBe('كيف أغيّر كلمة المرور');
    expect(await first('pasword', 'ar')).toBe('كيف أغيّر كلمة المرور');
    expect(await searchArticles(as(client), 'xylophone quartz')).toEqual([]);
    for (const hostile of ["' or 1=1 --", '!!!', ':*', '\\', '%%%', '"', 'a & | ! <->']) {
      expect(await searchArticles(as(client), hostile)).toEqual([]);
    }
  });

  it('marks the words in the excerpt, which is plain text', async () => {
    await article('Markup', '# Heading\n\nThe <b>walrus</b> eats [fish](https://x.test) | often |');
    const [hit] = await searchArticles(as(client), 'walrus');
    expect(hit?.excerpt).toBe('Heading The  \uE000walrus\uE001  eats fish often');
  });
});

describe('votes', () => {
  it('count once for each reader, who may change their mind and add words', async () => {
    const id = await article('Helpful?', 'Perhaps.', { visibility: 'public' });
    const on = { id, locale: 'en' as const };
    await vote(as(client), on, { helpful: true });
    await vote(as(client), on, { helpful: false });
    await vote(as(client), on, { helpful: false, comment: ' Step 3 is missing. ' });
    await vote(visitor(), on, { helpful: false, visitor: 'a'.repeat(64) });
    await vote(visitor(), on, { helpful: false, visitor: 'a'.repeat(64) });
    await vote(visitor(), on, { helpful: true, visitor: 'b'.repeat(64) });
    expect(await readTenant(owner, (trx) => feedbackOn(trx, tenant.id, id))).toMatchObject({
      helpful: 1,
      unhelpful: 2,
      comments: [{ comment: 'Step 3 is missing.', helpful: false }],
    });
    expect((await eventsOf(id)).filter((type) => type === 'article.voted')).toHaveLength(5);
    const filter = readArticleFilter(new URLSearchParams({ sort: 'unhelpful' }));
    const scope = { ...memberReader(owner), today: '2026-01-01' };
    const page = await readTenant(owner, (trx) => listArticles(trx, scope, filter));
    expect(page.rows[0]).toMatchObject({ id, helpful: 1, unhelpful: 2 });
    const own = await readTenant(client, (trx) => sql`select 1 from article_votes`.execute(trx));
    expect(own.rows).toEqual([]);
  });

  it('are refused on what the reader does not see', async () => {
    const id = await article('Not for you', 'Internal.', { visibility: 'internal' });
    const missing = { init: { status: 404 } };
    const on = { id, locale: 'en' as const };
    await expect(vote(as(client), on, { helpful: true })).rejects.toMatchObject(missing);
    await expect(
      vote(visitor(), on, { helpful: true, visitor: 'c'.repeat(64) }),
    ).rejects.toMatchObject(missing);
  });
});

it('says what changed, word by word', () => {
  const before = { title: 'A', summary: '', body: 'Press the red button.' };
  const after = { title: 'A', summary: '', body: 'Press the green button.' };
  expect(difference(before, after).body.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: 'red' },
    { kind: 'added', text: 'green' },
  ]);
});
