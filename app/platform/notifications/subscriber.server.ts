import type { Trx } from '~/platform/db/kysely.server';
import type { DispatchedEvent } from '~/platform/events/event';
import { type NamedNotice, notify } from './notify.server';
import { notificationModules } from './registry.server';

/** Events become notices, by the rules of the modules. */
export function notificationSubscriber(modules = notificationModules) {
  return {
    name: 'notifications',
    listensTo: new Set(
      [...modules.values()].flatMap(({ notifications }) => Object.keys(notifications)),
    ),
    handle: async (event: DispatchedEvent, trx: Trx) => {
      const notices: NamedNotice[] = [];
      for (const [module, { notifications }] of modules) {
        const rule = notifications[event.type];
        if (!rule) continue;
        for (const notice of await rule(event, trx)) {
          notices.push({ ...notice, name: `${module}:${notice.kind}` });
        }
      }
      await notify(trx, event, notices);
    },
  };
}
