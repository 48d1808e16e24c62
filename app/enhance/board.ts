/**
 * Cards of a board (`data-board` names its form) can be dragged: dropping one posts the same form as the
 * buttons do, which touch screens use. Arrow keys go from card to card; with Shift they take the card along.
 */
export function enhanceBoard(): void {
  document.addEventListener('refreshed', enhance);
  enhance();
  const arrived = location.hash.startsWith('#t-') && document.querySelector(location.hash);
  if (arrived) arrived.querySelector('a')?.focus({ preventScroll: true });
}

function enhance(): void {
  const board = document.querySelector<HTMLElement>('[data-board]');
  if (!board) return;
  board.addEventListener('keydown', (event) => onArrow(board, event));
  for (const card of board.querySelectorAll<HTMLElement>('[data-card]')) card.draggable = true;
  let dragged: HTMLElement | null = null;
  let target: Element | null = null;
  const show = (next: Element | null) => {
    target?.classList.remove('is-target');
    target = next;
    target?.classList.add('is-target');
  };
  board.addEventListener('dragstart', (event) => {
    dragged = (event.target as Element).closest('[data-card]');
    dragged?.classList.add('is-dragged');
    event.dataTransfer?.setData('text/plain', dragged?.dataset.card ?? '');
  });
  board.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    dragged = null;
    show(null);
  });
  board.addEventListener('dragover', (event) => {
    const list = listAt(event);
    if (!dragged || !list) return;
    event.preventDefault();
    show(cardBelow(list, event.clientY, dragged) ?? list);
  });
  board.addEventListener('drop', (event) => {
    const list = listAt(event);
    if (!dragged || !list) return;
    event.preventDefault();
    put(board, dragged, list, cardBelow(list, event.clientY, dragged));
  });
}

function put(
  board: HTMLElement,
  card: HTMLElement,
  list: HTMLElement,
  before: HTMLElement | null | undefined,
): void {
  const form = document.querySelector<HTMLFormElement>(`form#${board.dataset.board}`);
  const place = Object.assign(document.createElement('input'), {
    type: 'hidden',
    name: 'put',
    value: `${card.dataset.card}:${list.dataset.column}:${before?.dataset.card ?? ''}`,
  });
  form?.append(place);
  form?.requestSubmit();
  place.remove();
}

function onArrow(board: HTMLElement, event: KeyboardEvent): void {
  const card = (event.target as Element).closest<HTMLElement>('li[id^="t-"]');
  const list = card?.parentElement;
  const arrow = /^Arrow(Up|Down|Left|Right)$/.exec(event.key)?.[1];
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey;
  if (!card || !list || !arrow || !isPlain || (event.target as Element).closest('form')) return;
  event.preventDefault();
  const isRtl = document.documentElement.dir === 'rtl';
  const steps: Record<string, number> = {
    Up: -1,
    Down: 1,
    Left: isRtl ? 1 : -1,
    Right: isRtl ? -1 : 1,
  };
  const step = steps[arrow] ?? 0;
  const isAcross = arrow === 'Left' || arrow === 'Right';
  const cards = [...list.querySelectorAll<HTMLElement>('li[id^="t-"]')];
  const place = cards.indexOf(card);
  const lists = [...board.querySelectorAll<HTMLElement>('[data-column]')];
  const target = isAcross ? lists[lists.indexOf(list) + step] : list;
  if (!target) return;
  if (event.shiftKey) {
    if (!card.dataset.card || (!isAcross && !cards[place + step])) return;
    // Downwards the card goes before the one after its neighbour.
    put(board, card, target, isAcross ? null : cards[place + (step > 0 ? 2 : -1)]);
    return;
  }
  const others = [...target.querySelectorAll<HTMLElement>('li[id^="t-"]')];
  const next = isAcross ? others[Math.min(place, others.length - 1)] : cards[place + step];
  next?.querySelector('a')?.focus();
}

function listAt(event: DragEvent): HTMLElement | null {
  const column = (event.target as Element).closest('section');
  return column?.querySelector<HTMLElement>('[data-column]') ?? null;
}

/** The first card whose middle lies below the pointer: the dragged one comes before it. */
function cardBelow(list: Element, y: number, dragged: Element): HTMLElement | undefined {
  return [...list.querySelectorAll<HTMLElement>('[data-card]')].find((card) => {
    const { top, height } = card.getBoundingClientRect();
    return card !== dragged && y < top + height / 2;
  });
}
