import { useActionData, useLoaderData } from '@remix-run/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Breadcrumbs, Card, DataTable, LinkButton, PageHeader } from '~/ui';
import type { viewAction, viewLoader } from '../actions/view.server';
import { FileFacts } from './files';
import { AudienceMark, StatusMark } from './marks';
import { VersionForm } from './upload-form';

type Page = Awaited<ReturnType<typeof viewLoader>>;

/** A file: a look at it, its versions, a new one. */
export function ViewPage() {
  const page = useLoaderData<typeof viewLoader>() as Page;
  const lastResult = useActionData<typeof viewAction>()?.lastResult;
  const { t } = useTranslation('files');
  const { file, rights, fileBase, isStaff, versions } = page;
  return (
    <>
      {rights && (
        <Breadcrumbs
          items={[
            { label: rights.title, href: rights.recordPage },
            { label: t('title'), href: rights.filesPage },
          ]}
        />
      )}
      <PageHeader
        title={<bdi>{file.name}</bdi>}
        status={isStaff && rights && <AudienceMark audience={file.audience} />}
        actions={
          file.status === 'ready' && (
            <LinkButton
              variant="primary"
              icon="download"
              href={`${fileBase}/${file.id}`}
              data-no-prefetch
            >
              {t('action.download')}
            </LinkButton>
          )
        }
      />
      <div className="split">
        <div className="stack-lg">
          <FileFacts file={file} />
          {file.id !== versions[0]?.id && <Alert tone="info">{t('older')}</Alert>}
          <Look page={page} />
        </div>
        <div className="stack-lg">
          <Versions page={page} />
          {page.mayReplace && (
            <Card title={t('action.newVersion')}>
              <VersionForm lastResult={lastResult} />
            </Card>
          )}
        </div>
      </div>
    </>
  );
}

/** The file itself, as far as a browser may show it. */
function Look({ page }: { page: Page }) {
  const { t } = useTranslation('files');
  const { file, look, fileBase } = page;
  if (file.status === 'blocked') {
    return (
      <Alert tone="danger" title={t('blocked.title')}>
        {t(file.finding === 'checksum' ? 'blocked.checksum' : 'blocked.malware')}
      </Alert>
    );
  }
  if (file.status === 'checking') return <Alert tone="info">{t('status.checkingHint')}</Alert>;
  if (look === 'image') {
    return (
      <img
        className="file-look"
        src={`${fileBase}/pictures/${file.id}`}
        alt={t('look', { name: file.name })}
      />
    );
  }
  if (look === 'pdf') {
    return (
      <iframe
        className="file-look file-look-pdf"
        src={`${fileBase}/inline/${file.id}`}
        title={t('look', { name: file.name })}
      />
    );
  }
  return <p className="muted">{t('noLook')}</p>;
}

function Versions({ page }: { page: Page }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  return (
    <Card title={t('versions')} flush>
      <DataTable
        caption={t('versions')}
        rows={page.versions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'version',
            header: t('field.version'),
            cell: (row) => (
              <a
                href={`${page.fileBase}/view/${row.id}`}
                aria-current={row.id === page.file.id || undefined}
              >
                {t('version', { number: row.version })}
              </a>
            ),
          },
          {
            key: 'what',
            header: t('field.name'),
            cell: (row) => (
              <div>
                <bdi>{row.name}</bdi>
                <p className="muted small">
                  <bdi>{row.by}</bdi> · {format.dateTime(row.at)}
                </p>
                <StatusMark status={row.status} />
              </div>
            ),
          },
        ]}
      />
    </Card>
  );
}
