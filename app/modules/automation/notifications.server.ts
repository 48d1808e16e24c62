import type { NotificationKinds, NotificationRules } from '~/platform/notifications/rules';

/** The words are the rule's own; who writes it knows the languages of its readers. */
export const kinds: NotificationKinds = {
  message: { audiences: ['staff', 'client'] },
};

export const notifications: NotificationRules = {};
