import { expect } from '@playwright/test';
import { appUrl } from './address';
import { sql } from './sql';

export interface Mail {
  id: string;
  subject: string;
  html: string;
  text: string;
}

/** All mails to an address, the latest first. */
export function mailsTo(address: string): Promise<Mail[]> {
  return sql<Mail>(
    `select id, subject, coalesce(html, '') as html, coalesce(text, '') as text
     from mailbox.messages where lower(to_address) = lower($1) order by created_at desc, id desc`,
    [address],
  );
}

/** Waits for a mail whose subject fits, and returns it. */
export async function mailTo(address: string, subject: RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).find((mail) => subject.test(mail.subject));
        return found?.subject ?? 'no such mail';
      },
      { message: `a mail to ${address} with the subject ${subject}`, timeout: 45_000 },
    )
    .toMatch(subject);
  if (!found) throw new Error('unreachable');
  return found;
}

/** The first link of a mail into the product, as path and query. */
export function linkIn(mail: Mail): string {
  const [, href = ''] = /href="([^"]+)"/.exec(mail.html) ?? [];
  const url = new URL(href.replaceAll('&amp;', '&'));
  expect(url.origin, 'mails lead to the product').toBe(new URL(appUrl).origin);
  return `${url.pathname}${url.search}`;
}

/** The six digits of a mail. */
export function codeIn(mail: Mail): string {
  return /\b(\d{6})\b/.exec(mail.text)?.[1] ?? '';
}
