import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Button, EmptyState, Icon, PageHeader, Pagination, ViewChips } from '~/ui';
import type { ResultGroup, searchResults } from '../queries/results.server';
import { ResultList } from './result-list';

type Page = Awaited<ReturnType<typeof searchResults>>;

/** The title of the document, with what was looked for. */
export function searchTitle(
  {
    t,
    tenant,
  }: { t(key: string, values?: Record<string, string>): string; tenant: { name: string } },
  words: string,
): string {
  return `${words ? t('search:titleFor', { words }) : t('search:title')} · ${tenant.name}`;
}

/** The page of results: what was asked, kinds with their counts, the best of each. */
export function SearchPage(page: Page) {
  const { t } = useTranslation('search');
  const { words, groups } = page;
  return (
    <div className="search-page">
      <PageHeader title={t('title')} />
      {/* biome-ignore lint/a11y/useSemanticElements: phones that are still in use do not know <search> */}
      <form method="get" action={page.base} role="search" className="search-form">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          className="input"
          defaultValue={words}
          aria-label={t('label')}
          placeholder={t('placeholder')}
          maxLength={200}
          data-search
        />
        {page.kind && <input type="hidden" name="type" value={page.kind} />}
        <Button variant="primary">{t('submit')}</Button>
      </form>
      {page.corrected && (
        <Alert tone="info">{t('corrected', { asked: words, words: page.corrected })}</Alert>
      )}
      {groups.length > 0 && <Kinds page={page} />}
      {groups.length === 0 && <Nothing words={words} />}
      {groups
        .filter((group) => group.results.length > 0)
        .map((group) => (
          <Group key={group.kind} group={group} page={page} />
        ))}
      {page.kind && groups.every((group) => group.results.length === 0) && groups.length > 0 && (
        <EmptyState
          icon="search"
          title={t('none', { words })}
          action={<a href={addressOf(page)}>{t('elsewhere')}</a>}
        />
      )}
      {page.kind && (
        <Pagination
          previousHref={page.isLater ? addressOf(page, page.kind) : undefined}
          nextHref={page.next ? addressOf(page, page.kind, page.next) : undefined}
        />
      )}
    </div>
  );
}

function addressOf(page: Page, kind?: string, after?: string): string {
  const query = new URLSearchParams({ q: page.words });
  if (kind) query.set('type', kind);
  if (after) query.set('after', after);
  return `${page.base}?${query}`;
}

/** Everything, and each kind with how many there are. */
function Kinds({ page }: { page: Page }) {
  const { t } = useTranslation('search');
  const count = useCount();
  return (
    <ViewChips
      label={t('types')}
      items={[
        { label: t('all'), href: addressOf(page), current: !page.kind },
        ...page.groups.map((group) => ({
          label: t(group.labelKey),
          href: addressOf(page, group.kind),
          current: page.kind === group.kind,
          count: count(group),
        })),
      ]}
    />
  );
}

function useCount() {
  const { t } = useTranslation('search');
  const format = useFormat();
  return ({ total, hasMore }: ResultGroup) =>
    hasMore ? t('more', { count: total }) : format.number(total);
}

function Group({ group, page }: { group: ResultGroup; page: Page }) {
  const { t } = useTranslation('search');
  const count = useCount();
  const heading = `results-${group.kind}`;
  const kind = t(group.labelKey);
  return (
    <section aria-labelledby={heading} className="search-group">
      <h2 id={heading}>
        {kind}{' '}
        <span className="muted">
          {t(group.hasMore ? 'foundMany' : 'found', { count: group.total })}
        </span>
      </h2>
      <ResultList group={group} />
      {!page.kind && group.total > group.results.length && (
        <p className="search-more">
          <a href={addressOf(page, group.kind)}>{t('showAll', { kind, count: count(group) })}</a>
        </p>
      )}
      {page.kind && !page.next && group.hasMore && <p className="muted small">{t('narrow')}</p>}
    </section>
  );
}

function Nothing({ words }: { words: string }) {
  const { t } = useTranslation('search');
  if (!words) {
    return (
      <EmptyState icon="search" title={t('start')}>
        {t('startHint')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon="search" title={t('none', { words })}>
      <ul className="search-advice">
        <li>{t('advice.spelling')}</li>
        <li>{t('advice.fewer')}</li>
        <li>{t('advice.number')}</li>
      </ul>
    </EmptyState>
  );
}
