import { useFormat, useTranslation } from '~/platform/i18n';
import { Card, Icon, Time } from '~/ui';
import type { Document } from '../queries.server';
import type { RecordFiles } from '../record-files.server';
import { AudienceMark, StatusMark, Thumbnail } from './marks';
import { UploadForm } from './upload-form';

/**
 * The files of a record, on its page: `<Files {...page.files} idempotencyKey={…} />` with what `recordFiles`
 * read. Adding posts to the record's page of files and comes back here.
 */
export function Files(props: RecordFiles & { idempotencyKey: string }) {
  const { t } = useTranslation('files');
  const { files, fileBase, filesPage, isStaff, mayAdd } = props;
  if (files.length === 0 && !mayAdd) return null;
  return (
    <Card title={t('title')} id="files" actions={<a href={filesPage}>{t('action.all')}</a>}>
      <div className="stack">
        {files.length === 0 ? (
          <p className="muted">{t('empty.title')}</p>
        ) : (
          <ul className="file-list">
            {files.map((file) => (
              <FileLine key={file.id} file={file} fileBase={fileBase} isStaff={isStaff} />
            ))}
          </ul>
        )}
        {mayAdd && (
          <details className="file-add">
            <summary>
              <Icon name="upload" /> {t('action.open')}
            </summary>
            <UploadForm {...props} from="record" />
          </details>
        )}
      </div>
    </Card>
  );
}

/** One file: what it is, who added it and when; its page shows and downloads it. */
function FileLine({
  file,
  fileBase,
  isStaff,
}: {
  file: Document;
  fileBase: string;
  isStaff: boolean;
}) {
  return (
    <li>
      <Thumbnail file={file} base={fileBase} />
      <div>
        <a href={`${fileBase}/view/${file.id}`} className="file-name">
          <bdi>{file.name}</bdi>
        </a>
        <FileFacts file={file} />
        <div className="row">
          {isStaff && <AudienceMark audience={file.audience} />}
          <StatusMark status={file.status} />
        </div>
      </div>
    </li>
  );
}

/** Size, version, who and when, in one line. */
export function FileFacts({ file }: { file: Document }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  return (
    <p className="muted small">
      {format.bytes(file.byteSize)}
      {file.version > 1 && <> · {t('version', { number: file.version })}</>}
      {file.by !== '' && (
        <>
          {' · '}
          <bdi>{file.by}</bdi>
        </>
      )}
      {' · '}
      <Time value={file.at} show="date" />
    </p>
  );
}
