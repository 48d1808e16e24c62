import { expect, test } from 'vitest';
import { templates } from '~/modules/accounts/onboarding';
import { locales } from '~/platform/i18n';
import { resources } from '~/platform/i18n/resources.server';
import { catalogueOf } from '~/platform/modules/catalogue';
import { modules, permissions } from '~/platform/modules/registry.server';
import { notificationModules } from '~/platform/notifications/registry.server';
import { hubPermissions } from '~/platform/rbac/hub-permissions';
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

test('the catalogue of the database is what the manifests of modules to install say', async () => {
  const { rows } = await testDb().owner.query(
    `select id, category, is_required as required, dependencies, current_version as version
     from public.module_products order by id`,
  );
  const offered = catalogueOf(modules).sort((a, b) => a.id.localeCompare(b.id));
  expect(rows).toEqual(offered);
});

test('the hub roles may do in the database what the guard lets them', async () => {
  const { rows } = await testDb().owner.query<{ role: string; action: string }>(
    'select role, action from private.hub_rights',
  );
  const pairs = Object.entries(hubPermissions).flatMap(([role, actions]) =>
    actions.map((action) => `${role} ${action}`),
  );
  expect(rows.map(({ role, action }) => `${role} ${action}`).sort()).toEqual(pairs.sort());
});

test('templates bring modules, roles and settings that exist', async () => {
  const { rows } = await testDb().owner.query<{
    id: string;
    modules: string[];
    roles: { like: string; name: Record<string, string> }[];
    settings: Record<string, Record<string, unknown>>;
  }>('select id, modules, roles, settings from public.templates');
  const known = await testDb().owner.query<{ key: string }>('select key from private.system_roles');
  const wrong = rows.flatMap(({ id, modules: brought, roles, settings }) => [
    ...brought
      .filter((slug) => !modules.some((module) => module.id === slug && !module.required))
      .map((slug) => `${id}: module ${slug}`),
    ...roles
      .filter(({ like }) => like === 'owner' || !known.rows.some(({ key }) => key === like))
      .map(({ like }) => `${id}: role like ${like}`),
    ...roles.flatMap(({ name }) =>
      locales.filter((locale) => !name[locale]).map((locale) => `${id}: role in ${locale}`),
    ),
    ...Object.entries(settings).flatMap(([slug, values]) => {
      const schema = modules.find((module) => module.id === slug)?.settings;
      return schema && brought.includes(slug) && schema.strict().safeParse(values).success
        ? []
        : [`${id}: settings of ${slug}`];
    }),
  ]);
  expect(wrong).toEqual([]);
  expect(rows.map(({ id }) => id).sort()).toEqual([...templates].sort());
});

test('every row of a module that can be uninstalled asks for a right of it, or for the module', async () => {
  const { rows } = await testDb().owner.query<{ name: string; text: string }>(
    `select tablename as name, policyname || ' ' || coalesce(qual, '') || coalesce(with_check, '') as text
     from pg_policies where schemaname = 'public' and permissive = 'PERMISSIVE' and coalesce(qual, '') <> 'false' and coalesce(with_check, '') <> 'false'`,
  );
  const tables = new Set(
    modules
      .filter(({ required }) => !required)
      .flatMap(({ permissions: own }) => own.flatMap(({ guards }) => guards.map((g) => g.table))),
  );
  // Through the row above it: FROM tickets, which asks.
  const open = rows.filter(
    ({ name, text }) =>
      tables.has(name) && !/scope\(|private\.holds\(|FROM (public\.)?tickets/.test(text),
  );
  expect(open).toEqual([]);
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
