import { createHash, randomBytes } from 'node:crypto';
import { env } from '~/platform/env.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { limitAttempts } from '~/platform/http/rate-limit.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { toLocale } from '~/platform/i18n';
import type { Translate } from '~/platform/i18n/translate';
import { notFound } from '~/platform/rbac/guard.server';
import { vote } from '../commands/vote.server';
import { readArticle } from '../queries/help.server';
import type { Reader } from '../reader';
import { voteSchema } from '../schema';

const COOKIE = 'mainstay_visitor';
const YEAR = 31_536_000;
const perAddress = { name: 'article-vote', limit: 30, windowSeconds: 15 * 60 };

/** “Did this help?”, and a word about it. Readers without an account are told apart by a cookie. */
export async function voteAction(
  request: Request,
  reader: Reader,
  t: Translate,
  { slug, page, isVisitor }: { slug: string | undefined; page: string; isVisitor: boolean },
) {
  const lang = toLocale(new URL(request.url).searchParams.get('lang'));
  const article = await readArticle(lang ? { ...reader, locale: lang } : reader, {
    slug: slug ?? '',
  });
  if (!article) throw notFound();
  const form = await checkForm(await readForm(request), voteSchema, t);
  if (!form.value) return invalid(form);
  const helpful = form.value.helpful === 'yes';
  const known = /(?:^|;\s*)mainstay_visitor=([0-9a-f]{32})(?:;|$)/.exec(
    request.headers.get('Cookie') ?? '',
  )?.[1];
  const visitor = known ?? randomBytes(16).toString('hex');
  if (isVisitor) await limitAttempts(perAddress);
  await vote(reader, article, {
    helpful,
    comment: form.value.comment,
    ...(isVisitor && { visitor: createHash('sha256').update(visitor).digest('hex') }),
  });
  const query = new URLSearchParams({ ...(lang && { lang }), voted: form.value.helpful });
  if (form.value.comment) query.set('thanks', '1');
  const response = redirectTo(`${page}?${query}#vote`);
  if (isVisitor && !known) {
    const secure = env.APP_URL.startsWith('https:') ? '; Secure' : '';
    response.headers.append(
      'Set-Cookie',
      `${COOKIE}=${visitor}; Path=/site; Max-Age=${YEAR}; HttpOnly; SameSite=Lax${secure}`,
    );
  }
  return response;
}
