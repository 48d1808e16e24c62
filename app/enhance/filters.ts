/**
 * Filters with `data-autosubmit` apply as soon as something is chosen. With the keyboard each arrow
 * press chooses, so there a select waits until it is left or Enter is pressed.
 */
export function enhanceFilters(): void {
  let byKeyboard = false;
  let waiting: HTMLFormElement | null = null;
  const submit = (form: HTMLFormElement | null) => {
    waiting = null;
    form?.requestSubmit();
  };
  document.addEventListener('pointerdown', () => {
    byKeyboard = false;
  });
  document.addEventListener('keydown', (event) => {
    byKeyboard = true;
    if (event.key === 'Enter' && waiting) {
      event.preventDefault();
      submit(waiting);
    }
  });
  document.addEventListener('change', ({ target }) => {
    const control = target as HTMLInputElement | HTMLSelectElement;
    const form = control.form;
    if (!form?.matches('[data-autosubmit]') || isTyped(control)) return;
    if (byKeyboard && control.matches('select, [type=date], [type=radio]')) waiting = form;
    else submit(form);
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (waiting && !(relatedTarget instanceof HTMLInputElement && relatedTarget.type === 'radio')) {
      submit(waiting);
    }
  });
}

/** Text is sent with Enter or the button, not on leaving the field. */
function isTyped(control: HTMLInputElement | HTMLSelectElement): boolean {
  return control.matches('input:not([type=checkbox], [type=radio], [type^=date], [type=month])');
}
