/** After a form was refused, reading goes on at its errors. `autofocus` does this where it is honoured. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('.error-summary');
  if (summary && document.activeElement !== summary) summary.focus();
}
