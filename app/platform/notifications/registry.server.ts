import type { Audience } from '~/platform/auth/session.server';
import { canText } from '~/platform/sms/transport.server';
import type { NotificationKind, NotificationKinds, NotificationRules } from './rules';

/** How a notice reaches somebody. */
const channels = ['in_app', 'email', 'sms'] as const;
export type Channel = (typeof channels)[number];

/** The channels there are: SMS only where it can leave. */
export function offeredChannels(): Channel[] {
  return channels.filter((channel) => channel !== 'sms' || canText());
}

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

/** A kind with its full name, `<module>:<kind>`, and what it does for people who chose nothing. */
export interface NamedKind extends Pick<NotificationKind, 'audiences'> {
  name: string;
  module: string;
  in_app: boolean;
  email: boolean;
  sms: boolean;
  urgent: boolean;
}

const all: readonly NamedKind[] = [...notificationModules].flatMap(([module, { kinds }]) =>
  Object.entries(kinds).map(([name, kind]) => withDefaults(module, name, kind)),
);
const byName = new Map(all.map((kind) => [kind.name, kind]));

function withDefaults(module: string, name: string, kind: NotificationKind): NamedKind {
  const { audiences, inApp = true, email = true, sms = false, urgent = false } = kind;
  return {
    name: `${module}:${name}`,
    module,
    audiences,
    in_app: inApp,
    email,
    sms,
    urgent,
  };
}

/** Every kind of every module that these people may get, in the modules' order. */
export function kindsFor(audience: Audience): NamedKind[] {
  return all.filter(({ audiences }) => audiences.includes(audience));
}

/** The same, of the modules their company has: what a person chooses among. */
export function kindsOf(ctx: {
  role: { audience: Audience };
  has(module: string): boolean;
}): NamedKind[] {
  return kindsFor(ctx.role.audience).filter(({ module }) => ctx.has(module));
}

/** Every kind there is. */
export function allKinds(): readonly NamedKind[] {
  return all;
}

/** A kind by its full name, if a module has it. */
export function kindNamed(name: string): NamedKind | undefined {
  return byName.get(name);
}

const unknown = withDefaults('', '', { audiences: [] });

/** What a kind does by itself; one that no module lists goes everywhere but to the phone. */
export function defaultsOf(name: string): NamedKind {
  return byName.get(name) ?? unknown;
}
