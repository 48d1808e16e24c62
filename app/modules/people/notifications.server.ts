import type { NotificationKinds, NotificationRules } from '~/platform/notifications/rules';
import { leaveKinds, leaveNotifications } from './notifications.leave.server';

interface Part {
  timesheetKinds: NotificationKinds;
  timesheetNotifications: NotificationRules;
}

/** Timesheets bring their own rules. */
const [timesheets] = Object.values(
  import.meta.glob<Part>('./notifications.timesheets.server.ts', { eager: true }),
);

export const kinds: NotificationKinds = { ...leaveKinds, ...timesheets?.timesheetKinds };

export const notifications: NotificationRules = {
  ...leaveNotifications,
  ...timesheets?.timesheetNotifications,
};
