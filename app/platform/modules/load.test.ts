import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadManifests } from './load';
import type { ModuleManifest } from './manifest';
import { modules } from './registry.server';

const good = (id: string, over: Partial<ModuleManifest> = {}): [string, unknown] => [
  id,
  {
    id,
    version: '1.0.0',
    minPlatformVersion: '1.0.0',
    nameKey: `${id}:module.name`,
    descriptionKey: `${id}:module.description`,
    dependencies: [],
    permissions: [],
    nav: { workspace: [], portal: [] },
    events: { emitted: [], consumed: [] },
    ...over,
  },
];
const load = (...entries: [string, unknown][]) => loadManifests(new Map(entries));
const read = {
  code: 'things.read',
  scopes: ['all'],
  guards: [],
} satisfies ModuleManifest['permissions'][number];

test('the modules of this product hold', () => {
  expect(modules.map((module) => module.id)).toContain('platform');
});

test('every kind of setting may have a default, a range, or be left empty', () => {
  const settings = z.object({
    name: z.string().max(20).default(''),
    days: z.number().int().min(0).max(90).default(14),
    isOpen: z.boolean().default(true),
    who: z.enum(['all', 'staff']).default('all'),
    note: z.string().optional(),
  });
  expect(load(good('x', { settings }))[0]?.settings?.parse({})).toMatchObject({ days: 14 });
});

test('dependencies come before those that need them', () => {
  const ids = load(good('b', { dependencies: ['a'] }), good('a')).map((module) => module.id);
  expect(ids).toEqual(['a', 'b']);
});

describe('a manifest that does not hold is named, with the reason', () => {
  test.each<[string, [string, unknown][], RegExp]>([
    ['none at all', [['x', undefined]], /"x".*exports no "manifest"/],
    ['a missing part', [['x', { id: 'x' }]], /"x"[\s\S]*version/],
    ['an unknown part', [good('x', { extra: 1 } as never)], /"x"[\s\S]*extra/],
    ['another folder', [['y', good('x')[1]]], /"y".*its id is "x"/],
    ['a newer platform', [good('x', { minPlatformVersion: '1.2.0' })], /needs platform 1.2.0/],
    [
      'a missing dependency',
      [good('x', { dependencies: ['gone'] })],
      /"x".*"gone", which is missing/,
    ],
    [
      'a circle',
      [good('a', { dependencies: ['b'] }), good('b', { dependencies: ['a'] })],
      /depends on itself: a → b → a/,
    ],
    [
      'a permission of another',
      [good('a', { permissions: [read] }), good('b', { permissions: [read] })],
      /"b".*permission things.read belongs to "a"/,
    ],
    [
      'an event nobody emits',
      [good('a', { events: { emitted: [], consumed: ['x.done'] } })],
      /"a".*x.done, which nobody emits/,
    ],
    [
      'an entry behind an unknown permission',
      [
        good('a', {
          nav: {
            workspace: [{ to: 'a', labelKey: 'a:nav', icon: 'home', permission: 'x.read' }],
            portal: [],
          },
        }),
      ],
      /"a".*x.read, which nobody declares/,
    ],
    ['one to install without a name', [good('x', { nameKey: undefined })], /"x".*needs nameKey/],
    [
      'one for all on top of one for some',
      [good('a', { required: true, dependencies: ['b'] }), good('b')],
      /"a".*every tenant has it, but not "b"/,
    ],
    ['the job of another', [good('x', { jobs: ['y/run'] })], /"x".*"y\/run" is not its own/],
    [
      'a setting without a default',
      [good('x', { settings: z.object({ days: z.number() }) })],
      /"x".*need a default/,
    ],
    [
      'a setting that no form can ask',
      [good('x', { settings: z.object({ when: z.date().default(new Date(0)) }) })],
      /"x".*"when" is no text/,
    ],
    [
      'a kind of search that another has',
      ['x', 'y'].map((id) =>
        good(id, { search: [{ kind: 'things', labelKey: 'x:things', icon: 'file', order: 1 }] }),
      ),
      /"y".*kind of search things belongs to "x"/,
    ],
    [
      'a card whose permission nobody declares',
      [
        good('a', {
          cards: [{ key: 'a-b', labelKey: 'a:b', permission: 'a.none', part: 'mine', order: 1 }],
        }),
      ],
      /"a".*card "a-b" asks for a.none/,
    ],
    [
      'an absolute address',
      [
        good('a', {
          nav: { workspace: [{ to: '/a', labelKey: 'a:nav', icon: 'home' }], portal: [] },
        }),
      ],
      /"a"[\s\S]*path without slashes/,
    ],
  ])('%s', (_name, entries, reason) => {
    expect(() => load(...entries)).toThrow(reason);
  });
});
