import { refreshThread } from './thread';

interface State {
  badge: string;
  label: string;
  notices: { id: string; subject: string; path: string }[];
  list: string;
  present: string;
  now: number;
}

/** Waits are doubled up to this, and up to a quarter longer. */
const LONGEST = 30_000;
/** A page nobody looks at gives its connection back: browsers have six of them. */
const UNSEEN = 20_000;

/**
 * Keeps the badge, new notices and lists current. The stream (server-sent events) says only that something
 * changed; what, the page asks for. When the connection is lost a dot says so, and attempts go on.
 */
export function enhanceLive(): void {
  const found = document.querySelector<HTMLElement>('[data-live]');
  if (found && 'EventSource' in window) follow(found);
}

function follow(bell: HTMLElement): void {
  const { live = '', lost = '' } = bell.dataset;
  const link = document.querySelector<HTMLElement>('[data-live-list]');
  const presence = document.querySelector('[data-presence]');
  const dot = document.querySelector<HTMLElement>('[data-live-dot]');
  const on = document.querySelector<HTMLElement>('[data-live-on]')?.dataset.liveOn ?? '';
  const seen = new Set<string>();
  let last = '';
  let source: EventSource | undefined;
  let wait = 1_000;
  let retry = 0;
  let unseen = 0;
  let asking = 0;

  const look = () => {
    clearTimeout(asking);
    // Many pages hear of one change at the same moment.
    asking = window.setTimeout(ask, 50 + Math.random() * 300);
  };
  const ask = async () => {
    const query = new URLSearchParams({
      since: bell.dataset.since ?? '0',
      list: link?.dataset.liveList ?? '',
      on,
    });
    const answer = await fetch(`${live}/state?${query}`, {
      headers: { 'X-Background': '1', Accept: 'application/json' },
      redirect: 'error',
    }).catch(() => null);
    if (answer?.ok) show(bell, link, seen, await answer.json());
  };
  const say = (isLost: boolean) => {
    if (!dot || dot.hidden !== isLost) return;
    dot.hidden = !isLost;
    dot.textContent = isLost ? lost : '';
  };
  const open = () => {
    if (source || document.hidden) return;
    // From here on the stream tells; what came between the page and its stream, it tells at once.
    const known: Record<string, string> = last
      ? { after: last }
      : { since: bell.dataset.since ?? '0' };
    source = new EventSource(`${live}?${new URLSearchParams({ ...known, ...(on && { on }) })}`);
    source.onopen = () => {
      if (wait > 1_000 || presence) look();
      wait = 1_000;
      say(false);
    };
    source.onmessage = ({ data, lastEventId }) => {
      last = lastEventId || last;
      if (data === 'comments' || data === 'everything') refreshThread();
      if (data !== 'comments') look();
    };
    source.onerror = () => {
      close();
      say(true);
      retry = window.setTimeout(open, wait * (1 + Math.random() / 4));
      wait = Math.min(LONGEST, wait * 2);
    };
  };
  const close = () => {
    clearTimeout(retry);
    source?.close();
    source = undefined;
  };

  open();
  addEventListener('pagehide', close);
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    open();
    look();
  });
  document.addEventListener('visibilitychange', () => {
    clearTimeout(unseen);
    if (document.hidden) unseen = window.setTimeout(close, UNSEEN);
    else if (!source) {
      open();
      look();
    }
  });
}

function show(
  bell: HTMLElement,
  link: HTMLElement | null,
  seen: Set<string>,
  { badge, label, notices, list, present }: State,
): void {
  const words = bell.querySelector('.sr-only');
  const count = bell.querySelector('.bell-count');
  if (words) words.textContent = label;
  if (count) count.textContent = badge;
  const region = document.querySelector('[data-live-toasts]');
  for (const { id, subject, path } of notices.reverse()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const toast = Object.assign(document.createElement('a'), { href: path, textContent: subject });
    toast.className = 'live-toast';
    region?.append(toast);
    setTimeout(() => toast.remove(), 10_000);
  }
  const presence = document.querySelector('[data-presence]');
  if (presence && presence.textContent !== present) presence.textContent = present;
  if (!link || link.textContent === list) return;
  if (list && link.dataset.refresh) void refresh(link, list);
  else announce(link, list);
}

/** Puts the fresh element in the old one's place; while somebody works in that, the link says it instead. */
async function refresh(link: HTMLElement, list: string): Promise<void> {
  const id = link.dataset.refresh ?? '';
  const busy = () =>
    document.querySelector(`#${id} :is(:focus:not(a, body), .is-dragged, details[open])`);
  const answer = busy()
    ? null
    : await fetch(location.href, { headers: { 'X-Background': '1' } }).catch(() => null);
  if (!answer?.ok || busy()) return announce(link, list);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(id);
  const bell = document.querySelector<HTMLElement>('[data-live]');
  const since = page.querySelector<HTMLElement>('[data-live]')?.dataset.since;
  if (!fresh) return announce(link, list);
  const held = document.activeElement?.closest(`#${id} [id]`)?.id;
  document.getElementById(id)?.replaceWith(fresh);
  if (held) document.getElementById(held)?.querySelector('a')?.focus({ preventScroll: true });
  if (bell && since) bell.dataset.since = since;
  announce(link, '');
  fresh.dispatchEvent(new Event('refreshed', { bubbles: true }));
}

function announce(link: HTMLElement, list: string): void {
  link.replaceChildren();
  if (list) {
    const target = link.dataset.href ?? location.href;
    link.append(Object.assign(document.createElement('a'), { href: target, textContent: list }));
  }
}
