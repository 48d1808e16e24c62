import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Caller } from './caller';
import { formsOf, type PageForm } from './forms';
import { fill, idFor, isPage, patterns } from './routes';

/** 8.4.1: every address with an id, tried by people of other companies and organisations with a real id of lotus. */

// Modules, reports and kinds of notices are named by the product, the same for every company.
const withId = patterns().filter((pattern) =>
  /^\/(app|portal)\/:tenant.*:(?!tenant|module|kind|report\b)/.test(pattern),
);

async function statuses(caller: Caller, address: string): Promise<{ get: number; post: number }> {
  const get = await caller.get(address);
  const post = await caller.post(address, { multipart: false, fields: [['intent', 'save']] });
  return { get: get.status, post: post.status };
}

test('an id of another company is answered like one that does not exist', async () => {
  const caller = await Caller.signedIn('owner@summit.test');
  for (const pattern of withId.filter((candidate) => candidate.startsWith('/app'))) {
    const foreign = await statuses(caller, fill(pattern, 'summit', await idFor(pattern)));
    const unknown = await statuses(caller, fill(pattern, 'summit', randomUUID()));
    expect(foreign, pattern).toEqual(unknown);
    expect(foreign.get, pattern).toBe(404);
    expect(foreign.post, pattern).toBeGreaterThanOrEqual(400);
    expect(
      (await statuses(caller, fill(pattern, 'lotus', await idFor(pattern)))).get,
      pattern,
    ).toBe(404);
  }
});

test('an id of another client organisation is answered like one that does not exist', async () => {
  const caller = await Caller.signedIn('client@summit.test');
  for (const pattern of withId.filter((candidate) => candidate.startsWith('/portal'))) {
    const foreign = await statuses(caller, fill(pattern, 'summit', await idFor(pattern)));
    expect(foreign, pattern).toEqual(await statuses(caller, fill(pattern, 'summit', randomUUID())));
    expect(foreign.get, pattern).toBe(404);
  }
});

/** What no form of ours sends. */
const made: PageForm['fields'][] = [
  [],
  [['intent', 'no such thing']],
  ...['delete', 'save', 'invite', 'approve', 'deactivate', 'reopen', 'cancel'].map(
    (intent): PageForm['fields'] => [['intent', intent]],
  ),
];

const sides = [
  { start: '/app', theirs: 'owner@lotus.test', mine: 'owner@summit.test' },
  { start: '/app', theirs: 'owner@lotus.test', mine: 'employee@summit.test' },
  { start: '/portal', theirs: 'client@lotus.test', mine: 'client@summit.test' },
] as const;

for (const { start, theirs, mine } of sides) {
  test(`whatever ${mine} posts to an address of ${start} with a foreign id, there is nothing there`, async ({
    page,
  }) => {
    const wrong: string[] = [];
    const one = await Caller.signedIn(theirs);
    const other = await Caller.signedIn(mine);
    for (const pattern of withId.filter((candidate) => candidate.startsWith(start))) {
      if (!isPage(pattern)) continue;
      const id = await idFor(pattern);
      const opened = await one.open(fill(pattern, 'lotus', id));
      const [here] = opened.address.split('?');
      const forms = (await formsOf(page, opened)).filter(
        ({ action }) => action.split('?')[0] === here,
      );
      for (const unknown of [id, randomUUID(), 'no-id-at-all']) {
        const strange = unknown === id ? made.map((fields) => ({ multipart: false, fields })) : [];
        const address = fill(pattern, 'summit', unknown);
        // Whole pages may be closed to a role, for any id; what one may see and not do comes after the id.
        const closed = (await other.open(address)).status === 403;
        const posts = [...forms, ...strange].map(async (body) => {
          const { status } = await other.post(address, body);
          if (status === 404 || status === 405 || (closed && status === 403)) return;
          wrong.push(`${status} ${address} ${JSON.stringify(body.fields)}`);
        });
        await Promise.all(posts);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test('a client gets no further than the portal, staff no further than their company', async () => {
  const caller = await Caller.signedIn('client@lotus.test');
  for (const address of ['/app/lotus/members', '/app/lotus/audit', '/app/lotus/settings']) {
    expect([302, 303, 404], address).toContain((await caller.get(address)).status);
  }
  expect((await caller.open('/hub')).status).toBe(404);
  expect((await caller.open('/app/summit')).status).toBe(404);
});
