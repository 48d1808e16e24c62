import type { SupabaseClient } from '@supabase/supabase-js';
import { sql } from 'kysely';
import { hashToken, randomToken } from '~/platform/crypto/tokens.server';
import { readTenant } from '~/platform/db/tenant.server';
import { uuidV7 } from '~/platform/db/uuid';
import type { JobContext } from '~/platform/jobs/task.server';
import { ArchiveProblem } from './problem';
import type { Archive } from './read.server';
import type { IdMap } from './rows';

/** Where accounts are made; the service key's client. */
export type Accounts = Pick<SupabaseClient['auth']['admin'], 'createUser'>;

/** A person of the archive who has to accept an invitation before they are in. */
export interface Invited {
  id: string;
  /** Account they will have here. */
  userId: string;
  email: string;
  name: string;
  roleId: string;
  token: string;
  tokenHash: string;
}

export interface People {
  /** The archive's company and people, and who they are here. */
  ids: IdMap;
  invited: Invited[];
}

interface Member {
  user_id: string;
  email: string;
  display_name: string;
  role_id: string;
  status: string;
}

/**
 * Matches the archive's people by address. Those with an account join at once if the archive is one we wrote,
 * as they were members of that company; otherwise, and without an account, they are invited: an archive
 * somebody made up can enlist nobody, nor tell who has an account here.
 */
export async function peopleOf(
  job: JobContext,
  archive: Archive,
  importer: string,
  accounts: Accounts,
): Promise<People> {
  const members = await membersOf(archive);
  const known = await accountsOf(job, members);
  const ids = new Map([[archive.manifest.tenant.id, job.tenantId]]);
  const invited: Invited[] = [];
  for (const member of members) {
    const email = member.email.toLowerCase();
    const account = known.get(email);
    const userId = account ?? (await makeAccount(accounts, email, member.display_name));
    ids.set(member.user_id, userId);
    const joins = userId === importer || (account !== undefined && archive.sealed);
    if (joins || member.status !== 'active') continue;
    const token = randomToken();
    invited.push({
      id: uuidV7(),
      userId,
      email,
      name: member.display_name,
      roleId: member.role_id,
      token,
      tokenHash: hashToken(token),
    });
  }
  return { ids, invited };
}

async function membersOf(archive: Archive): Promise<Member[]> {
  const members: Member[] = [];
  let line = 0;
  for await (const text of archive.lines('public.memberships')) {
    line += 1;
    const member = JSON.parse(text) as Member;
    if (typeof member.email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(member.email)) {
      throw new ArchiveProblem('row', { table: 'public.memberships', line });
    }
    members.push(member);
  }
  return members;
}

async function accountsOf(job: JobContext, members: Member[]): Promise<Map<string, string>> {
  const emails = members.map(({ email }) => email.toLowerCase());
  const { rows } = await readTenant(job, (trx) =>
    sql<{ email: string; user_id: string }>`
      select email, user_id from private.accounts_of(${sql.val(emails)}::text[])`.execute(trx),
  );
  return new Map(rows.map((row) => [row.email, row.user_id]));
}

/** Without a password and unconfirmed: accepting the invitation makes it theirs. */
async function makeAccount(accounts: Accounts, email: string, name: string): Promise<string> {
  const { data, error } = await accounts.createUser({
    email,
    email_confirm: false,
    user_metadata: { full_name: name },
  });
  if (error) throw error;
  return data.user.id;
}
