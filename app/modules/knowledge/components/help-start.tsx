import { useTranslation } from '~/platform/i18n';
import { Breadcrumbs, Button, Card, EmptyState, Icon, PageHeader } from '~/ui';
import type { helpPage } from '../help.server';
import { Marked } from './marks';

export type HelpData = Awaited<ReturnType<typeof helpPage>>;

/** The help pages' start, a category, or search results; `base` is where they are. */
export function HelpStart({ page, base, title }: { page: HelpData; base: string; title: string }) {
  const { t } = useTranslation('knowledge');
  const category = 'category' in page ? page.category : undefined;
  return (
    <>
      {(page.q || category) && <Breadcrumbs items={[{ label: t('nav.help'), href: base }]} />}
      <PageHeader title={category ? <bdi>{category.name}</bdi> : title} />
      <SearchBox q={page.q} base={base} />
      {'hits' in page && page.hits && <Hits hits={page.hits} base={base} />}
      {'articles' in page && page.articles && (
        <Card flush>
          <ul className="link-list">
            {page.articles.map((article) => (
              <li key={article.id}>
                <a href={`${base}/${article.slug}`} lang={article.locale} dir="auto">
                  <strong>{article.title}</strong>
                  {article.summary && <span className="muted">{article.summary}</span>}
                </a>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {'links' in page && <Shelves page={page} base={base} />}
    </>
  );
}

function SearchBox({ q, base }: { q: string; base: string }) {
  const { t } = useTranslation('knowledge');
  return (
    <search>
      <form method="get" action={base} className="help-search">
        <label htmlFor="help-q" className="sr-only">
          {t('help.search')}
        </label>
        <input
          id="help-q"
          name="q"
          type="search"
          className="input"
          defaultValue={q}
          placeholder={t('help.placeholder')}
          maxLength={200}
        />
        <Button variant="primary" icon="search">
          {t('help.find')}
        </Button>
      </form>
    </search>
  );
}

function Hits({
  hits,
  base,
}: {
  hits: Extract<HelpData, { hits: unknown }>['hits'];
  base: string;
}) {
  const { t } = useTranslation('knowledge');
  if (hits.length === 0) {
    return (
      <EmptyState icon="search" title={t('help.nothing')}>
        {t('help.nothingHint')}
      </EmptyState>
    );
  }
  return (
    <Card title={t('help.found', { count: hits.length })} flush>
      <ul className="link-list">
        {hits.map((hit) => (
          <li key={hit.id}>
            <a href={`${base}/${hit.slug}`} lang={hit.locale} dir="auto">
              <strong>{hit.title}</strong>
              <span className="muted">
                <Marked text={hit.excerpt} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Categories as cards, each with its first articles; what is in none comes last. */
function Shelves({ page, base }: { page: Extract<HelpData, { links: unknown }>; base: string }) {
  const { t } = useTranslation('knowledge');
  const shelves = [...page.categories, { id: '', parentId: null, name: t('help.other') }];
  const filled = shelves.filter(({ id }) => (page.counts[id] ?? 0) > 0);
  if (filled.length === 0) {
    return (
      <EmptyState icon="book" title={t('help.none')}>
        {t('help.noneHint')}
      </EmptyState>
    );
  }
  const parents = new Map(page.categories.map(({ id, name }) => [id, name]));
  return (
    <div className="cols">
      {filled.map((shelf) => {
        const count = page.counts[shelf.id] ?? 0;
        const links = page.links.filter(({ categoryId }) => (categoryId ?? '') === shelf.id);
        const parent = shelf.parentId && parents.get(shelf.parentId);
        return (
          <Card
            key={shelf.id}
            title={
              <>
                {parent && <span className="shelf-parent">{parent}</span>}
                <bdi>{shelf.name}</bdi>
              </>
            }
            footer={
              shelf.id &&
              count > links.length && (
                <a href={`${base}?category=${shelf.id}`}>
                  {t('help.all', { count, name: shelf.name })}
                </a>
              )
            }
          >
            <ul className="shelf">
              {links.map((link) => (
                <li key={link.id}>
                  <a href={`${base}/${link.slug}`} lang={link.locale} dir="auto">
                    <Icon name="file" /> {link.title}
                  </a>
                </li>
              ))}
            </ul>
          </Card>
        );
      })}
    </div>
  );
}
