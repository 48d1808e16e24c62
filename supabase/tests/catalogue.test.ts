import { describe, expect, test } from 'vitest';
import { testDb } from '../../tests/setup/database';

/** Sweeps the catalogue: what supabase/CONVENTIONS.md asks of every table, policy, key and function. */

async function query<T extends object>(text: string): Promise<T[]> {
  return (await testDb().owner.query<T>(text)).rows;
}

/** Lists offenders as text, so that a failure names them. */
async function offenders(text: string): Promise<string[]> {
  return (await query<{ offender: string }>(text)).map((row) => row.offender);
}

const ourTables = `select c.oid, n.nspname, c.relname, c.relrowsecurity, c.relforcerowsecurity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'private') and c.relkind in ('r', 'p')`;

/** Tables whose rows belong to no tenant, and why. */
const notTenantTables: Record<string, string> = {
  tenants: 'is the tenant',
  profiles: "a person's own, across tenants",
  hub_members: "the platform's staff",
  permissions: 'vocabulary, the same for all',
  module_products: 'the catalogue, the same for all',
  module_versions: 'the catalogue, the same for all',
  plans: 'the catalogue, the same for all',
  plan_modules: 'the catalogue, the same for all',
  templates: 'the catalogue, the same for all',
  hub_audit_entries: "the platform's own trail",
};

describe('tables', () => {
  test('row-level security is enabled and forced on every one', async () => {
    expect(
      await offenders(`select nspname || '.' || relname as offender from (${ourTables}) t
      where not (relrowsecurity and relforcerowsecurity)`),
    ).toEqual([]);
  });

  test('tenant tables have a mandatory tenant_id that leads the primary key', async () => {
    const rows = await query<{ name: string; leads: boolean }>(`
      select t.relname as name, coalesce((
        select (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = k.conkey[1]) = 'tenant_id'
        from pg_constraint k where k.conrelid = t.oid and k.contype = 'p'), false)
        and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull) as leads
      from (${ourTables}) t where t.nspname = 'public'`);
    const wrong = rows.filter((row) => !row.leads && !(row.name in notTenantTables));
    expect(wrong).toEqual([]);
    for (const name of Object.keys(notTenantTables))
      expect(rows.map((row) => row.name)).toContain(name);
  });

  test('every table and every function says what it is', async () => {
    expect(
      await offenders(`select t.nspname || '.' || t.relname as offender from (${ourTables}) t
      where obj_description(t.oid, 'pg_class') is null and t.relname <> 'state_transitions'`),
    ).toEqual([]);
    expect(
      await offenders(`select p.oid::regprocedure::text as offender from pg_proc p
      where p.pronamespace in ('private'::regnamespace, 'public'::regnamespace)
        and p.prorettype <> 'trigger'::regtype and obj_description(p.oid, 'pg_proc') is null
        and p.proname not in ('declare_permission', 'sync_claims')`),
    ).toEqual([]);
  });

  test('rows for another tenant are refused before any other trigger looks at them', async () => {
    expect(
      await offenders(`select t.relname as offender from (${ourTables}) t
        where t.nspname = 'public' and has_any_column_privilege('authenticated', t.oid, 'insert')
          and exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id')
          and (select g.tgfoid from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal and g.tgtype & 6 = 6
            order by g.tgname collate "C" limit 1) is distinct from 'private.tg_own_tenant'::regproc::oid`),
    ).toEqual([]);
  });

  test('days and instants that people write lie in years that pages can show', async () => {
    const unbounded = await offenders(`
      select c.relname || '.' || a.attname as offender
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and a.atttypid in ('date'::regtype, 'timestamptz'::regtype)
        and (has_column_privilege('authenticated', c.oid, a.attnum, 'insert')
          or has_column_privilege('authenticated', c.oid, a.attnum, 'update'))
        and not exists (select from pg_constraint k where k.conrelid = c.oid and k.conkey = array[a.attnum]
          and k.convalidated and k.conname like '%\\_years')`);
    expect(unbounded).toEqual([]);
  });

  test('every tenant table is audited, or listed with the reason', async () => {
    const exempt: Record<string, string> = {
      comment_versions: 'is the history of comments itself, and goes when one is removed',
      audit_entries: 'is the audit trail',
      events: 'append-only history itself',
      event_outcomes: 'a log of the dispatcher, kept by its own trigger',
      notifications: 'derived from events',
      digest_items: 'derived from events',
      deliveries: 'a log of messages, kept by its own states',
      leave_request_days: 'derived from the request by a trigger',
      webhook_deliveries: 'a log of messages, kept by its own states',
      webhook_attempts: 'a log of attempts',
      automation_versions: 'append-only history itself',
      automation_runs: 'a log of what rules did, kept by its own states',
      ticket_changes: 'history itself, written by a trigger',
      ticket_sla: 'reckoned from the ticket’s own history',
      sla_alerts: 'a log of what was told',
      sla_edits: 'history itself, written by triggers',
      search_documents: 'made of records that are audited themselves',
      ticket_days: 'counted from records that are audited themselves',
      task_days: 'counted from records that are audited themselves',
      report_refreshes: 'when those were counted',
    };
    const rows = await offenders(`select t.relname as offender from (${ourTables}) t
      where t.nspname = 'public' and not exists (
        select from pg_trigger g where g.tgrelid = t.oid and g.tgfoid = 'private.tg_audit'::regproc)`);
    const appendOnly = await offenders(`select t.relname as offender from (${ourTables}) t
      where t.nspname = 'public' and exists (select from pg_trigger g where g.tgrelid = t.oid
        and g.tgfoid = 'private.tg_append_only'::regproc)`);
    const unexplained = rows.filter(
      (name) => !(name in exempt) && !(name in notTenantTables) && !appendOnly.includes(name),
    );
    expect(unexplained).toEqual([]);
  });
});

describe('policies', () => {
  test('exactly one per table and command, named for both', async () => {
    expect(
      await offenders(`
      select t.relname || ': ' || c.command as offender
      from (${ourTables}) t cross join (values ('select', 'r'), ('insert', 'a'), ('update', 'w'), ('delete', 'd')) c (command, code)
      where t.nspname = 'public' and (select count(*) from pg_policy p where p.polrelid = t.oid and p.polcmd = c.code::"char"
        and p.polpermissive and p.polname = c.command || '_' || t.relname) <> 1`),
    ).toEqual([]);
    expect(
      await offenders(`select t.relname || ': ' || p.polname as offender
      from (${ourTables}) t join pg_policy p on p.polrelid = t.oid
      where t.nspname = 'public' and p.polname <> 'reach_' || t.relname
        and (p.polcmd = '*' or p.polname !~ '^(select|insert|update|delete)_')`),
    ).toEqual([]);
  });

  test('tables with columns that are the staff’s let no client in past our server, others are nobody’s exception', async () => {
    expect(
      await offenders(`select t.relname as offender from (${ourTables}) t join pg_policy p on p.polrelid = t.oid
      where t.nspname = 'public' and p.polname = 'reach_' || t.relname and not p.polpermissive and p.polcmd = '*'
        and p.polroles = array['authenticated'::regrole::oid] and p.polwithcheck is null
        and pg_get_expr(p.polqual, p.polrelid) = '( SELECT private.may_reach() AS may_reach)' order by 1`),
    ).toEqual(['projects', 'tasks']);
  });

  /** What visitors without an account may read a part of, under the same policies as everybody. */
  const forVisitors = ['article_categories', 'article_texts', 'articles'];

  test('none is always true, none is for anon or public but for reading published articles', async () => {
    expect(
      await offenders(`select polrelid::regclass || ': ' || polname as offender from pg_policy
      where polrelid in (select oid from (${ourTables}) t) and (
        pg_get_expr(polqual, polrelid) = 'true' or pg_get_expr(polwithcheck, polrelid) = 'true'
        or polroles <> array['authenticated'::regrole::oid]) order by polrelid::regclass::text collate "C"`),
    ).toEqual(forVisitors.map((table) => `${table}: select_${table}`));
  });

  test('helper calls are wrapped in (select …), so that they run once a query', async () => {
    // These look at the row itself, so they cannot be wrapped.
    const perRow = ['private.can_see(', 'private.owns_file(', 'private.may_attach('];
    const rows = await query<{ name: string; expression: string }>(`
      select polrelid::regclass || ': ' || polname as name,
        coalesce(pg_get_expr(polqual, polrelid), '') || ' ' || coalesce(pg_get_expr(polwithcheck, polrelid), '') as expression
      from pg_policy where polrelid in (select oid from (${ourTables}) t)`);
    const bare = rows.filter(({ expression }) => {
      const calls = expression.match(/(SELECT )?(private|auth)\.\w+\(/g) ?? [];
      return calls.some((call) => !call.startsWith('SELECT ') && !perRow.includes(call));
    });
    expect(bare.map((row) => row.name)).toEqual([]);
  });

  test('none trusts what a person can write about themselves (user_metadata)', async () => {
    expect(
      await offenders(`select polname as offender from pg_policy
      where coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '') like '%user_meta%'`),
    ).toEqual([]);
  });
});

describe('keys and indexes', () => {
  test('foreign keys between tenant tables carry tenant_id on both sides', async () => {
    expect(
      await offenders(`
      select k.conrelid::regclass || ': ' || k.conname as offender
      from pg_constraint k
      where k.contype = 'f' and k.conrelid in (select oid from (${ourTables}) t)
        and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id')
        and exists (select from pg_attribute a where a.attrelid = k.confrelid and a.attname = 'tenant_id')
        and not exists (
          select from unnest(k.conkey, k.confkey) pair (ours, theirs)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.ours and a.attname = 'tenant_id'
          join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs and b.attname = 'tenant_id')`),
    ).toEqual([]);
  });

  test('every foreign key has an index that starts with its columns', async () => {
    expect(
      await offenders(`
      select k.conrelid::regclass || ': ' || k.conname as offender
      from pg_constraint k
      where k.contype = 'f' and k.conrelid in (select oid from (${ourTables}) t)
        and not exists (
          select from pg_index i where i.indrelid = k.conrelid and i.indpred is null
            and (select array_agg(x) from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) x) @> k.conkey)`),
    ).toEqual([]);
  });

  test('a broken reference never nulls tenant_id', async () => {
    expect(
      await offenders(`
      select k.conrelid::regclass || ': ' || k.conname as offender from pg_constraint k
      where k.contype = 'f' and k.confdeltype in ('n', 'd') and k.conrelid in (select oid from (${ourTables}) t)
        and exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attname = 'tenant_id'
          and a.attnum = any (coalesce(k.confdelsetcols, k.conkey)))`),
    ).toEqual([]);
  });

  test('no two indexes are the same', async () => {
    expect(
      await offenders(`
      select min(indexrelid::regclass::text) || ' = ' || max(indexrelid::regclass::text) as offender
      from pg_index where indrelid in (select oid from (${ourTables}) t)
      group by indrelid, indkey::text, indclass::text, coalesce(indpred::text, ''), coalesce(indexprs::text, '')
      having count(*) > 1`),
    ).toEqual([]);
  });
});

describe('functions', () => {
  const ours = `p.pronamespace in ('private'::regnamespace, 'public'::regnamespace)`;

  test('every search path is pinned to nothing', async () => {
    expect(
      await offenders(`select p.oid::regprocedure::text as offender from pg_proc p
      where ${ours} and not coalesce(p.proconfig, '{}') @> array['search_path=""']`),
    ).toEqual([]);
  });

  test('nothing is executable by everybody', async () => {
    expect(
      await offenders(`select p.oid::regprocedure::text as offender from pg_proc p
      where ${ours} and (p.proacl is null or exists (
        select from aclexplode(p.proacl) a where a.grantee = 0 and a.privilege_type = 'EXECUTE'))
        and p.prorettype <> 'trigger'::regtype and p.proacl is null`),
    ).toEqual([]);
  });

  test('what anon may execute is this list', async () => {
    const rows = await offenders(`select distinct p.proname as offender from pg_proc p
      where ${ours} and has_function_privilege('anon', p.oid, 'execute') order by 1`);
    expect(rows).toEqual([
      'account_by_email',
      'article_category_ids',
      'article_scope',
      'article_tenant',
      'claims',
      'clear_rate_limit',
      'hit_rate_limit',
      'invitation_by_token',
      'is_logo',
      'lease_rate_limits',
      'logo',
      'mark_words',
      'now',
      'open_api_key',
      'public_company',
      'public_picture',
      'scope',
      'search_articles',
      'tenant_by_host',
      'tenant_id',
      'text_config',
      'today',
      'user_id',
      'vote_on_article',
      'worker_seen_at',
    ]);
  });

  test('the Data API offers no function of ours', async () => {
    expect(
      await offenders(`select p.proname as offender from pg_proc p where p.pronamespace = 'public'::regnamespace
      and (has_function_privilege('anon', p.oid, 'execute') or has_function_privilege('authenticated', p.oid, 'execute'))`),
    ).toEqual([]);
  });
});

describe('logins', () => {
  test('web and worker can bypass nothing, inherit nothing and own nothing', async () => {
    expect(
      await query(`select rolname, rolsuper, rolinherit, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles
      where rolname in ('mainstay_web', 'mainstay_worker') order by 1`),
    ).toEqual(
      ['mainstay_web', 'mainstay_worker'].map((rolname) => ({
        rolname,
        rolsuper: false,
        rolinherit: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      })),
    );
    expect(
      await offenders(`select c.oid::regclass::text as offender from pg_class c
      where c.relowner in ('mainstay_web'::regrole, 'mainstay_worker'::regrole)`),
    ).toEqual([]);
  });

  test('the web login may become authenticated or anon, the worker authenticated, and nothing else', async () => {
    expect(
      await query(`select m.member::regrole::text as login, m.roleid::regrole::text as becomes, m.inherit_option as inherits
      from pg_auth_members m where m.member in ('mainstay_web'::regrole, 'mainstay_worker'::regrole) order by 1, 2`),
    ).toEqual([
      { login: 'mainstay_web', becomes: 'anon', inherits: false },
      { login: 'mainstay_web', becomes: 'authenticated', inherits: false },
      { login: 'mainstay_worker', becomes: 'authenticated', inherits: false },
    ]);
  });

  test('anon holds no table, and nobody holds one through PUBLIC', async () => {
    expect(
      await offenders(`select table_name || ': ' || grantee || ' ' || privilege_type as offender
      from information_schema.table_privileges
      where table_schema in ('public', 'private') and grantee in ('anon', 'PUBLIC', 'mainstay_web', 'mainstay_worker')`),
    ).toEqual([]);
    expect(
      await offenders(`select distinct table_name || ': ' || privilege_type as offender
      from information_schema.column_privileges
      where table_schema in ('public', 'private') and grantee = 'anon' order by 1`),
    ).toEqual(['article_categories', 'article_texts', 'articles'].map((name) => `${name}: SELECT`));
    expect(
      await offenders(`select table_name || ': ' || privilege_type as offender
      from information_schema.table_privileges where table_schema = 'private' and grantee = 'authenticated'`),
    ).toEqual([]);
  });
});
