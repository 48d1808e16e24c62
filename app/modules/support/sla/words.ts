/** What is promised. */
export const clocks = ['first_response', 'next_response', 'resolution'] as const;
export type Clock = (typeof clocks)[number];

/** What is told of a clock. */
export const steps = ['warned', 'breached', 'escalated'] as const;
export type Step = (typeof steps)[number];

/** Who can be told. */
export const audiences = ['assignee', 'managers'] as const;
export type Audience = (typeof audiences)[number];
