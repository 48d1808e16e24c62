import type { Page } from '@playwright/test';
import type { Answer, Fields } from './caller';

/** A form of a page, as its submit buttons would post it. */
export interface PageForm extends Fields {
  /** Path it posts to. */
  action: string;
}

/**
 * What the forms of a page would send: one entry for each button that sends something of its own. The browser
 * reads them out of the HTML, without drawing the page or running anything of it.
 */
export async function formsOf(browser: Page, { html, address }: Answer): Promise<PageForm[]> {
  const found = await browser.evaluate(readForms, html);
  return found.map(({ action, ...form }) => {
    const url = new URL(action, new URL(address, 'http://page'));
    return { ...form, action: url.pathname + url.search };
  });
}

/** Runs in the browser. */
function readForms(html: string): PageForm[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll<HTMLFormElement>('main form, dialog form')]
    .filter((form) => form.method === 'post')
    .flatMap((form) => {
      const buttons = [...form.elements].filter(
        (each): each is HTMLButtonElement => each instanceof HTMLButtonElement,
      );
      const submits = buttons.filter((button) => button.type === 'submit');
      return (submits.length > 0 ? submits : [null]).map((button) => {
        const data = new FormData(form);
        if (button?.name) data.append(button.name, button.value);
        const fields = [...data].filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        );
        return {
          action: button?.getAttribute('formaction') || form.getAttribute('action') || '',
          multipart: form.enctype === 'multipart/form-data',
          fields,
        };
      });
    });
}
