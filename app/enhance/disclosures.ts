const OPEN = 'details[data-menu][open], details[data-confirm][open]';

/**
 * Menus and questions are `<details>`. With script they close on Escape (the focus returns to the
 * button), on a press elsewhere and when the focus leaves, and a question takes the focus.
 */
export function enhanceDisclosures(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = (document.activeElement ?? document.body).closest<HTMLDetailsElement>(OPEN);
    if (!open) return;
    event.preventDefault();
    open.open = false;
    open.querySelector('summary')?.focus();
  });
  document.addEventListener('click', ({ target }) => closeOthers(target));
  document.addEventListener('focusin', ({ target }) => closeOthers(target));
  document.addEventListener('toggle', onToggle, true);
}

function closeOthers(target: EventTarget | null): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>(OPEN)) {
    if (target instanceof Node && !details.contains(target)) details.open = false;
  }
}

function onToggle({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || !target.open) return;
  if (!target.matches('[data-confirm]')) return;
  target.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, button')?.focus();
}
