import type { AutomationAction } from '~/platform/automation/action';

type Offered = Record<string, AutomationAction>;

const files = import.meta.glob<Offered>('/app/modules/*/automation.server.ts', {
  eager: true,
  import: 'actions',
});

/** Every action by name, with the key of its words. */
export const actions: ReadonlyMap<string, AutomationAction & { labelKey: string }> = new Map(
  Object.entries(files).flatMap(([path, own]) =>
    Object.entries(own).map(([name, action]): [string, AutomationAction & { labelKey: string }] => [
      name,
      { ...action, labelKey: `${path.split('/').at(-2)}:automation.${name.replace('.', '_')}` },
    ]),
  ),
);
