import { Hono } from 'hono';
import { z } from 'zod';
import { type Db, transaction } from '../../http/database.ts';
import type { Auth } from '../context.ts';
import { emailExists, userNotFound, validationFailed } from '../errors.ts';
import { ownFactor, unenroll } from '../factors.ts';
import { metadata, readBody, requireAdmin } from '../guard.ts';
import { checkPassword, hashPassword } from '../passwords.ts';
import { endSessions } from '../sessions.ts';
import { factorJson, findFactors, userJson } from '../user-json.ts';
import {
  confirmEmail,
  createUser,
  findUser,
  findUserByEmail,
  listUsers,
  mergeMetadata,
  normalEmail,
  replaceEmail,
  type UserRow,
} from '../users.ts';
import { setPassword } from './user.ts';

const attributes = z.object({
  id: z.uuid().nullish(),
  email: z.string().nullish(),
  password: z.string().nullish(),
  password_hash: z.string().nullish(),
  email_confirm: z.boolean().nullish(),
  role: z.enum(['authenticated', 'service_role']).nullish(),
  user_metadata: metadata.nullish(),
  app_metadata: metadata.nullish(),
  ban_duration: z.string().nullish(),
});
type Attributes = z.infer<typeof attributes>;

/** /admin/users: for the service key alone. */
export function adminUserRoutes(auth: Auth): Hono {
  const app = new Hono();
  app.use('/admin/*', async (c, next) => {
    await requireAdmin(auth, c);
    await next();
  });

  app.get('/admin/users', async (c) => {
    const page = Math.max(1, Number(c.req.query('page')) || 1);
    const perPage = Math.min(1000, Math.max(1, Number(c.req.query('per_page')) || 50));
    const rows = await listUsers(auth.pool, page, perPage, c.req.query('filter') ?? '');
    const total = Number(rows[0]?.total ?? 0);
    const last = Math.max(1, Math.ceil(total / perPage));
    const link = (to: number, rel: string) =>
      `<${auth.issuer}/admin/users?page=${to}&per_page=${perPage}>; rel="${rel}"`;
    const links = [...(page < last ? [link(page + 1, 'next')] : []), link(last, 'last')];
    c.header('x-total-count', String(total));
    c.header('link', links.join(', '));
    const users = await Promise.all(rows.map((row) => userJson(auth.pool, row)));
    return c.json({ users, aud: 'authenticated' });
  });

  app.post('/admin/users', async (c) => {
    const input = await readBody(c, attributes);
    if (!input.email)
      throw validationFailed('Cannot create a user without either an email or phone');
    const email = normalEmail(input.email);
    if (input.password) checkPassword(input.password, auth.config.minimum_password_length);
    const answer = await transaction(auth.pool, async (db) => {
      if (await findUserByEmail(db, email)) throw emailExists();
      const user = await createUser(db, {
        id: input.id ?? undefined,
        email,
        passwordHash: input.password
          ? await hashPassword(input.password)
          : (input.password_hash ?? undefined),
        confirmed: input.email_confirm ?? false,
        role: input.role ?? undefined,
        appMetadata: input.app_metadata ?? undefined,
        userMetadata: input.user_metadata ?? undefined,
      });
      await ban(db, user.id, input.ban_duration);
      return userJson(db, (await findUser(db, user.id)) ?? user);
    });
    return c.json(answer);
  });

  app.get('/admin/users/:id', async (c) => {
    return c.json(await userJson(auth.pool, await mustFind(auth.pool, c.req.param('id'))));
  });

  app.put('/admin/users/:id', async (c) => {
    const input = await readBody(c, attributes);
    const answer = await transaction(auth.pool, async (db) => {
      const user = await mustFind(db, c.req.param('id'));
      await update(auth, db, user, input);
      return userJson(db, await mustFind(db, user.id));
    });
    return c.json(answer);
  });

  app.delete('/admin/users/:id', async (c) => {
    const input = await readBody(c, z.object({ should_soft_delete: z.boolean().nullish() }));
    await transaction(auth.pool, async (db) => {
      const user = await mustFind(db, c.req.param('id'));
      if (input.should_soft_delete) await softDelete(db, user);
      else await db.query('delete from auth.users where id = $1', [user.id]);
    });
    return c.json({});
  });

  app.get('/admin/users/:id/factors', async (c) => {
    const user = await mustFind(auth.pool, c.req.param('id'));
    return c.json((await findFactors(auth.pool, user.id)).map(factorJson));
  });

  app.delete('/admin/users/:id/factors/:factor', async (c) => {
    const factor = await transaction(auth.pool, async (db) => {
      const user = await mustFind(db, c.req.param('id'));
      const found = await ownFactor(db, user.id, c.req.param('factor'));
      await unenroll(db, found);
      return found;
    });
    return c.json(factorJson(factor));
  });
  return app;
}

async function mustFind(db: Db, id: string): Promise<UserRow> {
  const user = z.uuid().safeParse(id).success ? await findUser(db, id) : undefined;
  if (!user) throw userNotFound();
  return user;
}

async function update(auth: Auth, db: Db, user: UserRow, input: Attributes): Promise<void> {
  if (input.email && normalEmail(input.email) !== user.email) {
    const email = normalEmail(input.email);
    if (await findUserByEmail(db, email)) throw emailExists();
    await replaceEmail(db, user.id, email, input.email_confirm ?? user.email_confirmed_at !== null);
  }
  if (input.email_confirm) await confirmEmail(db, user.id);
  if (input.password) {
    checkPassword(input.password, auth.config.minimum_password_length);
    await setPassword(db, user.id, input.password);
    await endSessions(db, user.id, 'global');
  }
  if (input.role) {
    await db.query('update auth.users set role = $2 where id = $1', [user.id, input.role]);
  }
  if (input.app_metadata) {
    await mergeMetadata(db, user.id, 'raw_app_meta_data', input.app_metadata);
  }
  if (input.user_metadata) {
    await mergeMetadata(db, user.id, 'raw_user_meta_data', input.user_metadata);
  }
  await ban(db, user.id, input.ban_duration);
}

/** A Go duration such as 24h or 1h30m; 'none' lifts the ban. */
async function ban(db: Db, userId: string, duration: string | null | undefined): Promise<void> {
  if (!duration) return;
  let seconds: number | null = null;
  if (duration !== 'none') {
    if (!/^(\d+(\.\d+)?(h|m|s|ms))+$/.test(duration)) {
      throw validationFailed('invalid format for ban duration');
    }
    const unit: Record<string, number> = { h: 3600, m: 60, s: 1, ms: 0.001 };
    seconds = [...duration.matchAll(/(\d+(?:\.\d+)?)(ms|h|m|s)/g)].reduce(
      (sum, [, amount, name]) => sum + Number(amount) * (unit[name ?? ''] ?? 0),
      0,
    );
  }
  await db.query(
    `update auth.users set banned_until = now() + make_interval(secs => $2), updated_at = now()
     where id = $1`,
    [userId, seconds],
  );
}

async function softDelete(db: Db, user: UserRow): Promise<void> {
  await db.query(
    `update auth.users set deleted_at = now(), email = encode(extensions.digest(email, 'sha256'), 'hex'),
       encrypted_password = '', raw_app_meta_data = '{}', raw_user_meta_data = '{}', updated_at = now()
     where id = $1`,
    [user.id],
  );
  await db.query('delete from auth.identities where user_id = $1', [user.id]);
  await endSessions(db, user.id, 'global');
}
