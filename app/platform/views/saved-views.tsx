import { useTranslation } from '~/platform/i18n';
import { Button, Dialog, DialogButton, Form, LinkButton, ViewChips } from '~/ui';
import type { SavedView } from './queries.server';
import { normalQuery } from './schema';

/**
 * Saved views of a list: those there are as links, the present filters to be kept under a name. Needs no
 * script, and no action of the page: the form posts to the page of views, which leads back.
 *
 * ```tsx
 * <SavedViews list="projects/tasks" views={page.views} query={page.query} base={base} app={`/app/${slug}`} />
 * ```
 */
export function SavedViews({
  list,
  views,
  query,
  base,
  app,
}: {
  /** Module and list, as the manifest's `lists` has it. */
  list: string;
  views: SavedView[];
  /** The address's query as it is now. */
  query: string;
  /** The list's own address. */
  base: string;
  /** `/app/<tenant>`. */
  app: string;
}) {
  const { t } = useTranslation('views');
  const now = normalQuery(query);
  const isSaved = views.some((view) => view.query === now);
  if (views.length === 0 && !now) return null;
  return (
    <div className="saved-views">
      {views.length > 0 && (
        <ViewChips
          label={t('title')}
          items={views.map((view) => ({
            label: view.name,
            href: view.query ? `${base}?${view.query}` : base,
            current: view.query === now,
          }))}
        />
      )}
      {now && !isSaved && (
        <>
          <DialogButton dialog="save-view" size="sm" variant="quiet" icon="plus">
            {t('save')}
          </DialogButton>
          <Dialog id="save-view" title={t('save')}>
            <Form action={`${app}/views`} intent="save">
              <input type="hidden" name="list" value={list} />
              <input type="hidden" name="query" value={now} />
              <div className="field">
                <label htmlFor="view-name">{t('name')}</label>
                <input className="input" id="view-name" name="name" maxLength={60} required />
              </div>
              <label className="check">
                <input type="checkbox" name="shared" /> {t('share')}
              </label>
              <div>
                <Button variant="primary">{t('save')}</Button>
              </div>
            </Form>
          </Dialog>
        </>
      )}
      {views.length > 0 && (
        <LinkButton size="sm" variant="quiet" icon="settings" href={`${app}/views`}>
          {t('manage')}
        </LinkButton>
      )}
    </div>
  );
}
