/**
 * Which colleagues are on this record, too: filled by the script (app/enhance/live.ts) and kept current by it.
 * Without script, and for clients, nothing is shown. One line on a staff page: `<Presence on="tasks:…" />`.
 */
export function Presence({ on }: { on: string }) {
  return <p className="presence" role="status" data-presence data-live-on={on} />;
}
