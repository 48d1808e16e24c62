import { useTranslation } from '~/platform/i18n';
import type { PortalNeed, PortalNews } from '~/platform/modules/portal.server';
import { Card, Icon, Time } from '~/ui';
import type { RecentFile } from '../queries/recent-files.server';

/** What waits for the client, from every module; a calm word when nothing does. */
export function Needs({ needs }: { needs: PortalNeed[] }) {
  const { t } = useTranslation('home');
  return (
    <section className="portal-part" aria-labelledby="portal-needs">
      <h2 id="portal-needs">{t('needsYou')}</h2>
      {needs.length === 0 ? (
        <p className="portal-clear">
          <Icon name="check-circle" />
          {t('portal.clear')}
        </p>
      ) : (
        <ul className="portal-needs">
          {needs.map((need) => (
            <li key={need.key}>
              <a href={need.href}>
                <Icon name={need.icon} />
                <span>
                  <strong>
                    <bdi>{need.title}</bdi>
                  </strong>
                  <span className="small">{need.note}</span>
                </span>
                <Icon name="chevron-end" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What was written for the client lately. */
export function News({ items, now }: { items: PortalNews[]; now: Date }) {
  const { t } = useTranslation('home');
  return (
    <Card title={t('portal.news')}>
      <ul className="portal-news">
        {items.map((item) => (
          <li key={item.key}>
            <p>
              <a href={item.href}>
                <bdi>{item.title}</bdi>
              </a>
            </p>
            <p className="portal-said" dir="auto">
              {item.body}
            </p>
            <p className="muted small">
              {item.by && (
                <>
                  <bdi>{item.by}</bdi>
                  {' · '}
                </>
              )}
              <Time value={item.at} show="relative" now={now} />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Files that were shared lately, whatever they hang on. */
export function RecentFiles({ files, base }: { files: RecentFile[]; base: string }) {
  const { t } = useTranslation('home');
  return (
    <Card title={t('portal.files')}>
      <ul className="portal-files">
        {files.map((file) => (
          <li key={file.id}>
            <Icon name="paperclip" />
            <div>
              <a href={`${base}/files/${file.id}`} className="ltr">
                <bdi>{file.name}</bdi>
              </a>
              <p className="muted small">
                {file.within && (
                  <>
                    <bdi>{file.within}</bdi>
                    {' · '}
                  </>
                )}
                <Time value={file.addedOn} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
