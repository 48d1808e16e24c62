import type { APIRequestContext, APIResponse, Page } from '@playwright/test';
import { appUrl } from '../support/address';

/** A form of a page, as its submit buttons would post it. */
export interface PageForm {
  /** Path it posts to. */
  action: string;
  multipart: boolean;
  fields: [name: string, value: string][];
}

/** What the forms of the open page would send: one entry for each button that sends something of its own. */
export async function formsOf(page: Page): Promise<PageForm[]> {
  return await page.$$eval('main form, dialog form', (forms) =>
    (forms as HTMLFormElement[])
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
          const action = new URL(button?.formAction || form.action, location.href);
          return {
            action: action.pathname + action.search,
            multipart: form.enctype === 'multipart/form-data',
            fields,
          };
        });
      }),
  );
}

/** Posts fields as a browser with script off does. */
export function postForm(
  request: APIRequestContext,
  address: string,
  { multipart, fields }: Pick<PageForm, 'multipart' | 'fields'>,
  headers: Record<string, string> = { origin: appUrl },
): Promise<APIResponse> {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return request.post(address, {
    // After a body that was too large the server ends the connection, perhaps just as this one takes it.
    maxRetries: 2,
    ...(multipart
      ? { multipart: body }
      : {
          data: new URLSearchParams(fields).toString(),
        }),
    headers: multipart
      ? headers
      : { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  });
}
