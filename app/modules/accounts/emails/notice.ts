import { dirOf, type Locale } from '~/platform/i18n/locales';

interface NoticeParts {
  locale: Locale;
  subject: string;
  body: string;
  action: string;
  href: string;
  footer: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);

/** The look of the mails Supabase sends (supabase/templates), for those it has no template for. */
export function noticeMail({ locale, subject, body, action, href, footer }: NoticeParts) {
  const html = `<!doctype html>
<html lang="${locale}" dir="${dirOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mainstay</title></head>
<body style="margin:0;background:#f3f5f9;color:#2b3344;font:16px/1.55 -apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Devanagari','Noto Sans Arabic',sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:32px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px">
<tr><td style="padding:0 0 16px;font-size:18px;font-weight:700;color:#0f3659">Mainstay</td></tr>
<tr><td style="padding:32px;border-radius:12px;background:#ffffff">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;color:#14213d">${escapeHtml(subject)}</h1>
<p style="margin:0 0 24px">${escapeHtml(body)}</p>
<p style="margin:0 0 24px"><a href="${escapeHtml(href)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f3659;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(action)}</a></p>
<p style="margin:0;font-size:14px;color:#5b6475">${escapeHtml(footer)}</p>
</td></tr></table>
</td></tr></table>
</body>
</html>`;
  return { subject, html, text: `${subject}\n\n${body}\n\n${action}: ${href}\n\n${footer}\n` };
}
