import { useTranslation } from '~/platform/i18n';
import { Badge, Icon } from '~/ui';
import type { Document, FileStatus } from '../queries.server';

/** Says what stands between a file and its readers; nothing for a ready one. */
export function StatusMark({ status }: { status: FileStatus }) {
  const { t } = useTranslation('files');
  if (status === 'ready') return null;
  return (
    <Badge tone={status === 'blocked' ? 'danger' : 'info'}>
      {t(status === 'blocked' ? 'status.blocked' : 'status.checking')}
    </Badge>
  );
}

/** Which side sees a file, for staff: internal ones differ by colour, icon and words. */
export function AudienceMark({ audience }: { audience: Document['audience'] }) {
  const { t } = useTranslation('files');
  return audience === 'internal' ? (
    <span className="file-internal">
      <Icon name="lock" />
      {t('audience.internal')}
    </span>
  ) : (
    <span className="file-shared">
      <Icon name="eye" />
      {t('audience.shared')}
    </span>
  );
}

/** A picture of the file where there is one, a sign where not. */
export function Thumbnail({ file, base }: { file: Document; base: string }) {
  return file.preview && file.status === 'ready' ? (
    <img
      className="file-thumb"
      src={`${base}/thumbnails/${file.id}`}
      alt=""
      width={48}
      height={48}
      loading="lazy"
    />
  ) : (
    <span className="file-thumb">
      <Icon name="file" />
    </span>
  );
}
