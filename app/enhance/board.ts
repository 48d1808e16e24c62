/**
 * Cards of a board (`data-board` names its form) can be dragged: dropping one posts the same form as the
 * buttons do. Keyboards and touch screens use those.
 */
export function enhanceBoard(): void {
  const board = document.querySelector<HTMLElement>('[data-board]');
  if (!board) return;
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
    const form = document.querySelector<HTMLFormElement>(`form#${board.dataset.board}`);
    if (!dragged || !list || !form) return;
    event.preventDefault();
    const before = cardBelow(list, event.clientY, dragged)?.dataset.card ?? '';
    const put = Object.assign(document.createElement('input'), {
      type: 'hidden',
      name: 'put',
      value: `${dragged.dataset.card}:${list.dataset.column}:${before}`,
    });
    form.append(put);
    form.requestSubmit();
    put.remove();
  });
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
