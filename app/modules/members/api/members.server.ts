import {
  change,
  create,
  id,
  instant,
  list,
  pageFrom,
  type Resource,
  read,
  remove,
  z,
} from '~/platform/api/define.server';
import { changeMember } from '../commands/change-member.server';
import { inviteMember, revokeInvitation } from '../commands/invite-member.server';
import { findMember, listMembers, listOpenInvitations } from '../queries/members.server';
import { inviteSchema } from '../schema';

const roleName = {
  roleKey: z.string().nullable().openapi({ description: 'Of a system role.', example: 'manager' }),
  roleName: z.string().nullable().openapi({ description: 'Of a role of one’s own.' }),
};
const status = z.enum(['active', 'deactivated']);

const summary = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Asha Rao' }),
  email: z.string().openapi({ example: 'asha@example.com' }),
  status,
  ...roleName,
});

const schema = summary.extend({ userId: id(), roleId: id(), createdAt: instant() });

const member: Resource<typeof schema> = {
  name: 'Member',
  schema,
  find: async (trx, ctx, memberId) => {
    const row = await findMember(trx, ctx.tenant.id, memberId);
    return row && { ...row, status: statusOf(row.status) };
  },
};

const statusOf = (text: string) => (text === 'active' ? 'active' : 'deactivated');

const invitationShape = z.object({
  id: id(),
  name: z.string().openapi({ example: 'Asha Rao' }),
  email: z.string().openapi({ example: 'asha@example.com' }),
  expiresAt: instant(),
  ...roleName,
});

const invitation: Resource<typeof invitationShape> = {
  name: 'Invitation',
  schema: invitationShape,
  find: async (trx, ctx, invitationId) => {
    const open = await listOpenInvitations(trx, ctx.tenant.id);
    return open.find((row) => row.id === invitationId);
  },
};

export const memberRoutes = [
  list('/members', {
    operationId: 'listMembers',
    summary: 'List members in the order they joined',
    permission: 'members.read',
    of: { name: 'MemberSummary', schema: summary },
    filters: {
      q: z
        .string()
        .trim()
        .max(100)
        .default('')
        .openapi({ description: 'Part of a name or e-mail.' }),
      roleId: z.uuid().optional(),
      status: status.optional(),
    },
    read: async (trx, { ctx, query }) => {
      const { members, hasMore } = await listMembers(
        trx,
        ctx.tenant.id,
        {
          search: query.q,
          roleId: query.roleId ?? '',
          status: query.status ?? '',
          after: query.after ?? '',
        },
        query.limit,
      );
      return { rows: members.map((row) => ({ ...row, status: statusOf(row.status) })), hasMore };
    },
  }),
  read('/members/{id}', {
    operationId: 'getMember',
    summary: 'Read a member',
    permission: 'members.read',
    of: member,
  }),
  change('/members/{id}', {
    operationId: 'updateMember',
    summary: 'Give another role, lock out, or let in again',
    permission: 'members.manage',
    of: member,
    body: z.object({ roleId: id().optional(), status: status.optional() }),
    run: async ({ ctx, id: memberId, body }) => {
      if (body.roleId) await changeMember(ctx, memberId, { roleId: body.roleId });
      if (body.status) await changeMember(ctx, memberId, { status: body.status });
    },
  }),
  list('/invitations', {
    operationId: 'listInvitations',
    summary: 'List invitations nobody has answered yet',
    permission: 'members.manage',
    of: { name: 'Invitation', schema: invitationShape },
    read: async (trx, { ctx, query }) =>
      pageFrom(await listOpenInvitations(trx, ctx.tenant.id), query),
  }),
  create('/invitations', {
    operationId: 'createInvitation',
    summary: 'Invite somebody by e-mail',
    permission: 'members.manage',
    of: invitation,
    body: inviteSchema.omit({ idempotencyKey: true }),
    run: ({ ctx, body }) => inviteMember(ctx, body),
  }),
  remove('/invitations/{id}', {
    operationId: 'revokeInvitation',
    summary: 'Take an invitation back',
    permission: 'members.manage',
    of: invitation,
    run: ({ ctx, id: invitationId }) => revokeInvitation(ctx, invitationId),
  }),
];
