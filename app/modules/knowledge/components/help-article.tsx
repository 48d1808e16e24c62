import { localeNames, useTranslation } from '~/platform/i18n';
import { Markdown } from '~/platform/markdown/markdown';
import { Breadcrumbs, Time } from '~/ui';
import type { helpArticle } from '../help.server';
import { VoteForm } from './vote-form';

export type ArticleData = Awaited<ReturnType<typeof helpArticle>>;

/** An article to read: at a width for reading, with its contents, other languages, a vote and what is like it. */
export function HelpArticle({
  article,
  base,
  voted,
}: {
  article: ArticleData;
  base: string;
  voted: { helpful: boolean; thanks: boolean } | null;
}) {
  const { t } = useTranslation('knowledge');
  const others = article.locales.filter((locale) => locale !== article.locale);
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('nav.help'), href: base },
          ...(article.category && article.categoryId
            ? [{ label: article.category, href: `${base}?category=${article.categoryId}` }]
            : []),
        ]}
      />
      <div className="reading">
        <div>
          <article lang={article.locale} className="reading-text">
            <h1 dir="auto">{article.title}</h1>
            {article.summary && (
              <p className="lead" dir="auto">
                {article.summary}
              </p>
            )}
            <Markdown html={article.html} className="article" />
          </article>
          <p className="muted small reading-facts">
            {t('help.updated')} <Time value={article.publishedAt} show="date" />
            {article.isFallback && <> · {t('help.fallback')}</>}
            {others.map((locale) => (
              <span key={locale}>
                {' · '}
                <a href={`${base}/${article.slug}?lang=${locale}`} lang={locale} hrefLang={locale}>
                  {localeNames[locale]}
                </a>
              </span>
            ))}
          </p>
          <VoteForm voted={voted} />
        </div>
        <aside className="reading-side">
          {article.contents.length > 0 && (
            <nav aria-labelledby="contents">
              <h2 id="contents">{t('help.contents')}</h2>
              <ol lang={article.locale}>
                {article.contents.map((heading) => (
                  <li key={heading.id} data-depth={heading.depth}>
                    <a href={`#${heading.id}`} dir="auto">
                      {heading.text}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          {article.related.length > 0 && (
            <nav aria-labelledby="related">
              <h2 id="related">{t('help.related')}</h2>
              <ul>
                {article.related.map((one) => (
                  <li key={one.slug}>
                    <a href={`${base}/${one.slug}`} lang={one.locale} dir="auto">
                      {one.title}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </aside>
      </div>
    </>
  );
}
