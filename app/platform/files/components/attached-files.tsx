import { useFormat, useTranslation } from '~/platform/i18n';
import { Icon } from '~/ui';
import type { AttachedFile } from '../queries.server';
import { StatusMark } from './marks';

/** Files of a message, as downloads with their size. */
export function AttachedFiles({ files, base }: { files: AttachedFile[]; base: string }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  if (files.length === 0) return null;
  return (
    <ul className="msg-files">
      {files.map((file) => (
        <li key={file.id}>
          {file.status === 'ready' ? (
            <a
              href={`${base}/${file.id}`}
              aria-label={t('download', { name: file.name, size: format.bytes(file.byteSize) })}
              data-no-prefetch
              download
            >
              <Icon name="paperclip" />
              <bdi>{file.name}</bdi> <span className="muted">{format.bytes(file.byteSize)}</span>
            </a>
          ) : (
            <span className="row">
              <Icon name="paperclip" />
              <bdi>{file.name}</bdi> <StatusMark status={file.status} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
