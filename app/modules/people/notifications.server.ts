import type { NotificationKinds, NotificationRules } from '~/platform/notifications/rules';
import { leaveKinds, leaveNotifications } from './notifications.leave.server';
import { timesheetKinds, timesheetNotifications } from './notifications.timesheets.server';

export const kinds: NotificationKinds = { ...leaveKinds, ...timesheetKinds };

export const notifications: NotificationRules = {
  ...leaveNotifications,
  ...timesheetNotifications,
};
