import type { TagColor } from '~/ui';

/** How a label may look: the design system's dots, checked for contrast. */
export const labelColors = [
  'grey',
  'blue',
  'green',
  'orange',
  'red',
  'purple',
] as const satisfies TagColor[];
export type LabelColor = (typeof labelColors)[number];
