import { z } from 'zod';
import { emitter } from '~/platform/events/emit.server';

const member = { record: 'memberships', payload: z.object({ user_id: z.guid() }) };

/** What happens to members, invitations and roles. */
export const events = {
  'member.invited': { record: 'invitations', payload: z.object({}) },
  'member.role_changed': member,
  'member.active': member,
  'member.deactivated': member,
  'role.permissions_changed': {
    record: 'roles',
    payload: z.object({ permissions: z.array(z.string()) }),
  },
};

export const emit = emitter(events);
