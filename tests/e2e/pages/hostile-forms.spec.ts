import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { newPerson } from '../support/sign-in';
import { sql } from '../support/sql';
import { Caller } from './caller';
import { formsOf, type PageForm } from './forms';
import { fill, idFor, isPage, patterns } from './routes';

/**
 * Every form of every page, posted with what no page of ours sends. Loom is nobody else's in these journeys:
 * whatever a form takes for granted may happen to it.
 */
const company = 'loom';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type Fields = PageForm['fields'];
type Change = (fields: Fields) => Fields;

/** The same form with other values in everything that a person types or chooses. */
const values = (value: string): Change => {
  return (fields) => fields.map(([name, was]) => [name, name === 'intent' ? was : value]);
};

const hostile: Record<string, Change> = {
  nothing: () => [],
  'the intent alone': (fields) => fields.filter(([name]) => name === 'intent'),
  'an unknown intent': (fields) => [
    ...fields.filter(([name]) => name !== 'intent'),
    ['intent', 'x'],
  ],
  'two intents': (fields) => [...fields, ['intent', 'x'], ['intent', 'y']],
  'everything twice': (fields) => [...fields, ...fields],
  'lists for values': (fields) => fields.map(([name, value]) => [`${name}[0]`, value]),
  'objects for values': (fields) => fields.map(([name, value]) => [`${name}.x`, value]),
  'ids of nobody': (fields) =>
    fields.map(([name, value]) => [name, UUID.test(value) ? randomUUID() : value]),
  'no ids': (fields) => fields.map(([name, value]) => [name, UUID.test(value) ? 'x' : value]),
  blanks: values('   '),
  'a long text': values('x'.repeat(50_000)),
  'a large number': values('99999999999999999999'),
  'a negative number': values('-1'),
  'no number': values('NaN'),
  'no day': values('2026-02-31'),
  'a day long past': values('0001-01-01'),
  'a day far away': values('9999-12-31'),
  'half a character': values('\ud800'),
  'text that turns around': values('\u202egnp.exe\u0000\u0007'),
  'a statement': values(`'; drop table public.tenants; --`),
  markup: values('"><script>alert(1)</script>{{7*7}}%s%n'),
  'a prototype': (fields) => [...fields, ['__proto__.isAdmin', 'true'], ['constructor.x', '1']],
  'conform’s own fields': (fields) => [
    ...fields,
    ['__intent__', '{"type":"reset","payload":{"name":"__proto__"}}'],
    ['__state__', '{'],
  ],
};

const ends = ({ fields }: PageForm) =>
  fields.some(([, value]) => /^(delete|remove|revoke|deactivate|cancel|close)/.test(value));

async function attack(page: Page, caller: Caller, address: string): Promise<string[]> {
  const wrong: string[] = [];
  const opened = await caller.open(address);
  const seen = new Set<string>();
  // What ends a record comes last, so that there is one to end.
  const forms = (await formsOf(page, opened)).sort((a, b) => Number(ends(a)) - Number(ends(b)));
  for (const form of forms) {
    const key = `${form.action} ${JSON.stringify(form.fields.filter(([name]) => name === 'intent'))}`;
    if (seen.has(key) || /sign-out|^\/preferences/.test(form.action)) continue;
    seen.add(key);
    const posts = Object.entries(hostile).map(async ([what, change]) => {
      const fields = change(form.fields);
      const answer = await caller.post(form.action, { ...form, fields });
      if (answer.status >= 500) wrong.push(`${answer.status} ${key}: ${what}`);
    });
    await Promise.all(posts);
    const bare = await caller.post(form.action, form, {});
    if (bare.status !== 403) wrong.push(`${bare.status} ${key}: without an origin`);
    const large = { ...form, fields: [...form.fields, ['x', 'x'.repeat(1_100_000)]] as Fields };
    const refused = await caller.post(form.action, large);
    if (!form.multipart && refused.status !== 413) wrong.push(`${refused.status} ${key}: 1 MB`);
  }
  return wrong;
}

const sides = [
  { name: 'workspace', of: /^\/app/, as: async () => `owner@${company}.test` },
  { name: 'portal', of: /^\/portal/, as: async () => `client@${company}.test` },
  { name: 'account and set-up', of: /^\/(account|onboarding)/, as: () => newPerson() },
  { name: 'sign-in', of: /^\/auth/, as: null },
];

for (const side of sides) {
  test(`no form of the ${side.name} breaks, whatever is posted`, async ({ page }) => {
    test.setTimeout(600_000);
    const caller = side.as ? await Caller.signedIn(await side.as()) : new Caller();
    const wrong: string[] = [];
    for (const pattern of patterns().filter((candidate) => side.of.test(candidate))) {
      if (!isPage(pattern)) continue;
      await sql('update public.tenants set require_mfa = false where slug = $1', [company]);
      const id = await idFor(pattern, company).catch(() => null);
      if (/:(?!tenant)/.test(pattern) && !id) continue;
      wrong.push(...(await attack(page, caller, fill(pattern, company, id))));
    }
    expect(wrong).toEqual([]);
  });
}
