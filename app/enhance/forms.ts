/** Downloads and the like never leave the page: the form is given free again after this. */
const GIVE_UP = 20_000;

/**
 * Marks a form as busy while it is being sent and refuses to send it twice. The pressed button gets
 * `data-pending` (a spinner at the same size), the form `aria-busy`; nothing is disabled, so nothing
 * moves and the button's own value is still sent.
 */
export function enhanceForms(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || opensElsewhere(form)) return;
    if (form.ariaBusy === 'true') {
      event.preventDefault();
      return;
    }
    const { submitter } = event;
    // React and other handlers run after us; a form they take over is theirs.
    setTimeout(() => {
      if (!event.defaultPrevented) setBusy(form, submitter);
    });
  });
  // A page that comes back from the back/forward cache is as it was left: busy.
  addEventListener('pageshow', (event) => {
    if (event.persisted) for (const form of document.forms) release(form);
  });
}

function opensElsewhere(form: HTMLFormElement): boolean {
  return form.target === '_blank' || form.method === 'dialog';
}

function setBusy(form: HTMLFormElement, submitter: HTMLElement | null): void {
  form.ariaBusy = 'true';
  submitter?.setAttribute('data-pending', '');
  setTimeout(release, GIVE_UP, form);
}

function release(form: HTMLFormElement): void {
  form.ariaBusy = null;
  for (const control of form.elements) control.removeAttribute('data-pending');
}
