/** `/` leads into the search box, unless somebody is typing or a dialog is open. */
export function enhanceSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches(typing)))
      return;
    if (document.querySelector('dialog[open]')) return;
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-search]')];
    const box = boxes.findLast((each) => each.checkVisibility());
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

const typing = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select';
