/**
 * Refuses a file that is too large before it is sent: the field says how large it may be
 * (`data-max-bytes` and its hint). The server checks again.
 */
export function enhanceFiles(): void {
  document.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.dataset.maxBytes) mark(target);
  });
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const inputs = form.querySelectorAll<HTMLInputElement>('input[data-max-bytes]');
      const tooLarge = [...inputs].filter(mark)[0];
      if (!tooLarge) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      tooLarge.focus();
    },
    true,
  );
}

/** True when a chosen file is too large; the field is marked accordingly. */
function mark(input: HTMLInputElement): boolean {
  // What goes to storage directly may be larger than what goes with the form.
  const limit = Number(
    input.closest('[data-direct]')?.getAttribute('data-direct') ?? input.dataset.maxBytes,
  );
  const isTooLarge = [...(input.files ?? [])].some((file) => file.size > limit);
  input.ariaInvalid = isTooLarge ? 'true' : null;
  return isTooLarge;
}
