import type { TableProbe } from '../probe';

let counter = 0;
const unique = (label: string) => `${label}-${++counter}`;
const hours = () => ({ weekday: 6, starts_minute: ++counter * 2, ends_minute: counter * 2 + 1 });

/** Probes of a company's own settings. */
export const probes: Record<string, TableProbe> = {
  tenant_domains: {
    rows: async (world) => ({
      other: { id: (await world.put('tenant_domains', { host: `${unique('a')}.example` })).id },
    }),
    insert: (world) => ({ tenant_id: world.tenant.id, host: `${unique('b')}.example` }),
    update: { status: 'released' },
  },
  working_calendars: {
    rows: async (world) => ({
      other: { id: (await world.put('working_calendars', { name: unique('Hours') })).id },
    }),
    insert: (world) => ({ tenant_id: world.tenant.id, name: unique('New') }),
    update: () => ({ name: unique('Renamed') }),
  },
  working_hours: {
    rows: async (world) => {
      const calendar = await world.put('working_calendars', { name: unique('Shifts') });
      const row = await world.put('working_hours', { calendar_id: calendar.id, ...hours() });
      return { other: { id: row.id } };
    },
    insert: async (world) => {
      const calendar = await world.put('working_calendars', { name: unique('Shifts') });
      return { tenant_id: world.tenant.id, calendar_id: calendar.id, ...hours() };
    },
  },
};
