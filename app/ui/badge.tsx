import type { ReactNode } from 'react';

export type Tone = 'neutral' | 'info' | 'ok' | 'warn' | 'danger';

/** A status: its word, with a shape and colour by tone (dash, ring, dot, triangle, diamond). */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`st st-${tone}`}>{children}</span>;
}

/** A word that sorts things, without a state of its own. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
