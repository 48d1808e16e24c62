import { expect, test } from 'vitest';
import { locales } from '~/platform/i18n';
import { resources } from '~/platform/i18n/resources.server';
import { modules, permissions } from '~/platform/modules/registry.server';
import { notificationModules } from '~/platform/notifications/registry.server';
import { testDb } from '../../tests/setup/database';

/** What modules say about themselves is what the database and the messages say. */

test('the permissions of the manifests are those of the database', async () => {
  const { rows } = await testDb().owner.query<{ code: string; module: string; scopes: string[] }>(
    'select code, module, scopes from public.permissions',
  );
  const declared = modules.flatMap(({ id, permissions: own }) =>
    own.map(({ code, scopes }) => ({ code, module: id, scopes })),
  );
  const sort = (list: { code: string; module: string; scopes: string[] }[]) =>
    list
      .map(({ code, module, scopes }) => `${code} of ${module}: ${[...scopes].sort().join(', ')}`)
      .sort();
  expect(sort(declared)).toEqual(sort(rows));
});

test('every default cell names a permission of a manifest and a scope it has', async () => {
  const { rows } = await testDb().owner.query<{ permission: string; scope: string }>(
    'select distinct permission, scope from private.default_role_permissions',
  );
  const scopes = new Map(permissions.map((permission) => [permission.code, permission.scopes]));
  const wrong = rows.filter(
    ({ permission, scope }) => !scopes.get(permission)?.some((known) => known === scope),
  );
  expect(wrong).toEqual([]);
});

test('the tables and commands that permissions guard exist, and have a policy that decides', async () => {
  const { rows } = await testDb().owner.query<{ name: string; command: string; text: string }>(
    `select tablename as name, lower(cmd) as command, coalesce(qual, '') || coalesce(with_check, '') as text
     from pg_policies where schemaname = 'public'`,
  );
  const missing = permissions.flatMap(({ code, guards }) =>
    guards.flatMap(({ table, commands }) =>
      commands
        .filter(
          (command) =>
            !rows.some(
              (policy) => policy.name === table && policy.command === command && policy.text !== '',
            ),
        )
        .map((command) => `${code}: ${command} ${table}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('rules listen to events that their module says it consumes', () => {
  const wrong = [...notificationModules].flatMap(([id, { notifications }]) => {
    const consumed = modules.find((module) => module.id === id)?.events.consumed ?? [];
    return Object.keys(notifications).filter((type) => !consumed.includes(type));
  });
  expect(wrong).toEqual([]);
});

test('every kind of notice has its words in every language', () => {
  const missing = [...notificationModules].flatMap(([id, { kinds }]) =>
    Object.keys(kinds).flatMap((kind) =>
      ['label', 'subject', 'body', 'action'].flatMap((part) =>
        locales
          .filter((locale) => !messageAt(resources[locale][id], ['notification', kind, part]))
          .map((locale) => `${locale} ${id}:notification.${kind}.${part}`),
      ),
    ),
  );
  expect(missing).toEqual([]);
});

function messageAt(messages: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (node as Record<string, unknown> | undefined)?.[key],
    messages,
  );
}
