/** Smaller ones go with the form: an address of their own would take longer than they do. */
const WORTH_IT = 256 * 1024;

/**
 * Files of some size go to storage directly, in pieces that go on where a connection broke off, with
 * progress; then the form is sent with their names. Whatever fails, the form is sent as it is.
 */
export function enhanceUploads(): void {
  document.addEventListener(
    'submit',
    (event) => {
      const form = event.target as HTMLFormElement;
      const field = form.querySelector<HTMLElement>('[data-direct]');
      const input = field?.querySelector<HTMLInputElement>('input[type=file]');
      // A button with an intent of its own asks for something else than sending the files.
      const asks = event.submitter?.getAttribute('name') === 'intent';
      if (!field || !input || asks || form.ariaBusy === 'true') return;
      const files = [...(input.files ?? [])];
      if (files.reduce((sum, file) => sum + file.size, 0) < WORTH_IT) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      form.ariaBusy = 'true';
      const { submitter } = event;
      void import('./upload-files')
        .then(({ uploadFiles }) => uploadFiles(field, input, files))
        .catch(() => undefined)
        .then(() => {
          form.ariaBusy = null;
          // What went ahead is named in the form; what did not is still in the field.
          field.removeAttribute('data-direct');
          form.requestSubmit(submitter);
        });
    },
    true,
  );
}
