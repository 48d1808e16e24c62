import { firstLeaveRules } from './commands/set-up-leave.server';

/** A company that installs the module can ask for leave at once. */
export const onInstall = firstLeaveRules;
