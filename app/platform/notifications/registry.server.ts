import type { Audience } from '~/platform/auth/session.server';
import type { NotificationKind, NotificationKinds, NotificationRules } from './rules';

/** What a module's notifications.server.ts exports. */
export interface NotificationModule {
  notifications: NotificationRules;
  kinds: NotificationKinds;
}

const files = import.meta.glob<NotificationModule>('/app/modules/*/notifications.server.ts', {
  eager: true,
});

/** Rules and kinds by module slug. */
export const notificationModules: ReadonlyMap<string, NotificationModule> = new Map(
  Object.entries(files).map(([path, module]) => [path.split('/').at(-2) ?? '', module]),
);

/** A kind with its full name, `<module>:<kind>`. */
export interface NamedKind extends Required<NotificationKind> {
  name: string;
}

/** Every kind of every module that these people may get, in the modules' order. */
export function kindsFor(audience: Audience): NamedKind[] {
  return [...notificationModules].flatMap(([module, { kinds }]) =>
    Object.entries(kinds)
      .filter(([, kind]) => kind.audiences.includes(audience))
      .map(([name, kind]) => ({ inApp: true, email: true, ...kind, name: `${module}:${name}` })),
  );
}
