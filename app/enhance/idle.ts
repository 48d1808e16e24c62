const KEY = 'mainstay-used';
const WARN_BEFORE = 2 * 60_000;

/**
 * Warns before the company would ask to sign in again. Every page opened in any tab counts as use; what is
 * done within a page does not reach the server, so it does not.
 */
export function warnWhenIdle(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-idle]');
  const limit = Number(dialog?.dataset.idle) * 60_000;
  if (!dialog || !limit) return;
  const used = () => Number(localStorage.getItem(KEY)) || 0;
  const use = () => localStorage.setItem(KEY, String(Date.now()));
  use();
  dialog.querySelector('[data-idle-stay]')?.addEventListener('click', () => {
    void fetch(location.href, { method: 'HEAD' }).then(use);
    dialog.close();
  });
  setInterval(() => {
    const left = used() + limit - Date.now();
    if (left <= 0) location.reload();
    else if (left > WARN_BEFORE) dialog.close();
    else if (!dialog.open) dialog.showModal();
  }, 5_000);
}
