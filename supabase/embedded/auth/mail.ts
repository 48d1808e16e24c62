import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { projectRoot, type TemplateName } from '../config.ts';
import type { Db } from '../http/database.ts';
import type { Auth } from './context.ts';
import { renderHtml, renderText } from './template.ts';
import type { UserRow } from './users.ts';

export interface Mail {
  template: TemplateName;
  to: string;
  token: string;
  tokenHash: string;
  redirectTo: string;
  newEmail?: string | undefined;
}

const verifyTypes: Record<TemplateName, string> = {
  confirmation: 'signup',
  recovery: 'recovery',
  magic_link: 'magiclink',
  invite: 'invite',
  email_change: 'email_change',
  reauthentication: 'reauthentication',
};
const sender = 'Mainstay <accounts@mainstay.test>';

/** The link of Supabase's own verify endpoint, for templates and generate_link. */
export function verifyLink(auth: Auth, hash: string, type: string, redirectTo: string): string {
  const query = new URLSearchParams({ token: hash, type, redirect_to: redirectTo });
  return `${auth.issuer}/verify?${query}`;
}

/** Renders a mail from its template and leaves it in the mailbox, in the caller's transaction. */
export async function sendMail(auth: Auth, db: Db, user: UserRow, mail: Mail): Promise<void> {
  const template = auth.config.email.template[mail.template];
  if (!template) throw new Error(`config.toml has no template "${mail.template}"`);
  const values = {
    SiteURL: auth.siteUrl,
    RedirectTo: mail.redirectTo,
    Token: mail.token,
    TokenHash: mail.tokenHash,
    Email: user.email ?? '',
    NewEmail: mail.newEmail ?? '',
    SendingTo: mail.to,
    ConfirmationURL: verifyLink(auth, mail.tokenHash, verifyTypes[mail.template], mail.redirectTo),
    Data: user.raw_user_meta_data ?? {},
  };
  const source = await readFile(resolve(projectRoot, template.content_path), 'utf8');
  const html = renderHtml(source, values);
  await db.query(
    `insert into mailbox.messages (to_address, from_address, subject, html, text, headers, channel)
     values ($1, $2, $3, $4, $5, $6, 'email')`,
    [
      mail.to,
      sender,
      renderText(template.subject, values),
      html,
      plainText(html),
      JSON.stringify({ 'x-mail-kind': mail.template }),
    ],
  );
}

/** A readable plain form: links keep their addresses. */
function plainText(html: string): string {
  return html
    .replace(/<(style|title|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, '$2: $1')
    .replace(/<\/(p|h\d|tr|div)>|<br\s*\/?>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#34;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line, index, lines) => line || lines[index - 1])
    .join('\n')
    .trim();
}
