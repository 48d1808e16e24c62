const OFF = 'keys-off';

/**
 * Single keys on pages that mark what they are for: `data-key="r"` is focused (or pressed, if it is a button
 * or link). In lists j and k walk the rows' links and x ticks one. Whoever speaks to their computer can
 * switch them off (`data-keys-off`), as WCAG 2.1.4 asks.
 */
export function enhanceKeys(): void {
  const marked = document.querySelector('[data-key]');
  if (!marked) return;
  document.documentElement.dataset.keys = '';
  const off = document.querySelector<HTMLInputElement>('[data-keys-off]');
  if (off) {
    off.checked = localStorage.getItem(OFF) === '1';
    off.addEventListener('change', () => localStorage.setItem(OFF, off.checked ? '1' : '0'));
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || localStorage.getItem(OFF) === '1') return;
    if (press(event.key)) event.preventDefault();
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('textarea, select, [contenteditable], input:not([type=checkbox])') !== null
  );
}

function press(key: string): boolean {
  if (key === 'j' || key === 'k') return walk(key === 'j' ? 1 : -1);
  if (key === 'x') return tick();
  const target = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
  if (!target) return false;
  const field = target.querySelector<HTMLElement>('textarea, select, a, button') ?? target;
  const details = field.closest('details');
  if (details) details.open = true;
  if (field.matches('textarea, select')) field.focus();
  else (field.closest<HTMLElement>('a, button, summary') ?? field).click();
  return true;
}

/** To the next row's link, or the first one. */
function walk(by: number): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('tbody a.r')];
  const row = document.activeElement?.closest('tr');
  const at = links.findIndex((link) => row?.contains(link));
  const next = links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)];
  next?.focus();
  return next !== undefined;
}

function tick(): boolean {
  const box = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('input.tick');
  box?.click();
  return box != null;
}
