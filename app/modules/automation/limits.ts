/** A rule whose action causes an event that starts a rule …: as many in a row, then it ends. */
export const MAX_DEPTH = 3;

/** Runs of one rule in a minute; the rest is skipped and says so in the log. */
export const MAX_PER_MINUTE = 60;

export const MAX_CONDITIONS = 10;
export const MAX_ACTIONS = 10;
