import { useTranslation } from '~/platform/i18n';
import { Badge, Time } from '~/ui';
import type { VersionEntry } from '../queries/versions.server';

/** Every saved state, newest first; each leads to what changed in it. */
export function VersionList({
  versions,
  shown,
  published,
  hrefOf,
}: {
  versions: VersionEntry[];
  shown: number | undefined;
  published: number | null;
  hrefOf: (number: number) => string;
}) {
  const { t } = useTranslation('knowledge');
  return (
    <ol className="link-list">
      {versions.map((version) => (
        <li key={version.id}>
          <a
            href={hrefOf(version.number)}
            aria-current={version.number === shown ? 'true' : undefined}
          >
            <span className="row">
              <strong>{t('history.version', { number: version.number })}</strong>
              {version.number === published && <Badge tone="ok">{t('state.published')}</Badge>}
            </span>
            <span className="muted small">
              <Time value={version.at} /> · <bdi>{version.authorName}</bdi>
            </span>
            {version.note && <span dir="auto">{version.note}</span>}
          </a>
        </li>
      ))}
    </ol>
  );
}
