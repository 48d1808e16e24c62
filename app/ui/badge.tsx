import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'danger';

/** A status: its word, with a shape and colour by tone (dash, ring, dot, triangle, diamond). */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`st st-${tone}`}>{children}</span>;
}

/** How a tag's dot may look; the word stays in the colour of text. */
export type TagColor = 'grey' | 'blue' | 'green' | 'orange' | 'red' | 'purple';

/** A word that sorts things, without a state of its own; with a colour it carries a dot of it. */
export function Tag({ color, children }: { color?: TagColor | undefined; children: ReactNode }) {
  return <span className={color ? `tag tag-dot tag-${color}` : 'tag'}>{children}</span>;
}
