const KEY = 'drafts';

interface Draft {
  id: string;
  /** What the page had in the field: another text by now is newer than the draft. */
  was: string;
  text: string;
}

/**
 * Keeps what is typed into other forms of the page while one of them is sent: a half-written reply
 * outlives a change of priority. Only for the same address, and only until the next page.
 */
export function keepDrafts(): void {
  restore();
  document.addEventListener('submit', ({ target }) => {
    const drafts = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(FIELDS)]
      .filter((field) => field.id && field.form !== target && field.value !== field.defaultValue)
      .map((field): Draft => ({ id: field.id, was: field.defaultValue, text: field.value }));
    if (drafts.length > 0) {
      sessionStorage.setItem(KEY, JSON.stringify({ path: location.pathname, drafts }));
    }
  });
}

const FIELDS = 'form[method="post"] :is(textarea, input[type="text"], input:not([type]))';

function restore(): void {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  if (!kept) return;
  const { path, drafts }: { path: string; drafts: Draft[] } = JSON.parse(kept);
  if (path !== location.pathname) return;
  for (const { id, was, text } of drafts) {
    const field = document.getElementById(id);
    if (
      (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) &&
      field.value === field.defaultValue &&
      field.defaultValue === was
    ) {
      field.value = text;
      field.closest('details')?.setAttribute('open', '');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}
