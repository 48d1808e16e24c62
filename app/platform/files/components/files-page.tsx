import { useActionData, useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Breadcrumbs,
  Button,
  Card,
  DataTable,
  EmptyState,
  FilterBar,
  Form,
  Menu,
  MenuButton,
  MenuLink,
  PageHeader,
  Pagination,
  Progress,
  TextField,
} from '~/ui';
import type { filesAction } from '../actions/files.server';
import type { filesLoader } from '../actions/files-page.server';
import { FileFacts } from './files';
import { AudienceMark, StatusMark, Thumbnail } from './marks';
import { UploadForm } from './upload-form';

type Page = Awaited<ReturnType<typeof filesLoader>>;
type Row = Page['files'][number];

/** All files of a record: find, read, add, share, delete and bring back. `head`: what its pages begin with. */
export function FilesPage({ head }: { head?: ReactNode }) {
  const page = useLoaderData<typeof filesLoader>() as Page;
  const lastResult = useActionData<typeof filesAction>()?.lastResult;
  const { t } = useTranslation('files');
  const { files, title, recordPage, filesPage, mayAdd, q, next } = page;
  return (
    <>
      {head ?? (
        <>
          <Breadcrumbs items={[{ label: title, href: recordPage }]} />
          <PageHeader title={t('title')} description={<bdi>{title}</bdi>} />
        </>
      )}
      <div className="split">
        <div className="stack-lg">
          {(files.length > 0 || q !== '') && (
            <FilterBar resetHref={filesPage} active={q !== ''}>
              <TextField
                field={{ id: 'q', name: 'q', initialValue: q }}
                type="search"
                label={t('field.q')}
                className="field-search"
              />
            </FilterBar>
          )}
          <FileTable page={page} />
          {next && <Pagination nextHref={`?${new URLSearchParams({ q, after: next })}`} />}
          <Deleted page={page} />
        </div>
        <div className="stack-lg">
          {mayAdd && (
            <Card title={t('action.open')}>
              <UploadForm {...page} from="files" lastResult={lastResult} />
            </Card>
          )}
          <Room room={page.room} />
        </div>
      </div>
    </>
  );
}

function FileTable({ page }: { page: Page }) {
  const { t } = useTranslation('files');
  const { fileBase, isStaff, mayAdd, q } = page;
  return (
    <DataTable
      caption={t('title')}
      rows={page.files}
      rowKey={(row) => row.documentId}
      empty={
        <EmptyState icon="file" title={t(q ? 'empty.none' : 'empty.title')}>
          {mayAdd && !q ? t('empty.add') : undefined}
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          header: t('field.name'),
          cell: (row) => (
            <div className="file-cell">
              <Thumbnail file={row} base={fileBase} />
              <div>
                <a className="file-name" href={`${fileBase}/view/${row.id}`}>
                  <bdi>{row.name}</bdi>
                </a>
                <FileFacts file={row} />
                {row.on && (
                  <p className="muted small">
                    {t('onTask')} <bdi>{row.on}</bdi>
                  </p>
                )}
              </div>
            </div>
          ),
        },
        {
          key: 'who',
          header: isStaff ? t('field.audience') : t('field.status'),
          cell: (row) =>
            (isStaff || row.status !== 'ready') && (
              <div className="row">
                {isStaff && <AudienceMark audience={row.audience} />}
                <StatusMark status={row.status} />
              </div>
            ),
        },
        {
          key: 'actions',
          header: t('field.actions'),
          hideHeader: true,
          align: 'end',
          cardLabel: false,
          cell: (row) => <RowMenu row={row} page={page} />,
        },
      ]}
    />
  );
}

function RowMenu({ row, page }: { row: Row; page: Page }) {
  const { t } = useTranslation('files');
  const { isStaff, mayAdd, fileBase, filesPage } = page;
  const mayChange = mayAdd && row.on === null && (isStaff || row.isMine);
  return (
    <Menu
      label={
        <>
          {t('action.menu')} <span className="sr-only">{row.name}</span>
        </>
      }
      className="btn btn-sm"
    >
      {row.status === 'ready' && (
        <MenuLink href={`${fileBase}/${row.id}`} icon="download">
          {t('action.download')}
        </MenuLink>
      )}
      <MenuLink href={`${fileBase}/view/${row.id}`} icon="clock">
        {t('action.versions')}
      </MenuLink>
      {mayChange && (
        <Form action={filesPage} className="">
          <input type="hidden" name="file" value={row.id} />
          {isStaff && (
            <MenuButton
              name="intent"
              value={row.audience === 'internal' ? 'share' : 'hide'}
              icon={row.audience === 'internal' ? 'eye' : 'lock'}
            >
              {t(row.audience === 'internal' ? 'action.share' : 'action.hide')}
            </MenuButton>
          )}
          <MenuButton name="intent" value="delete" icon="trash" danger>
            {t('action.delete')}
          </MenuButton>
        </Form>
      )}
    </Menu>
  );
}

function Deleted({ page }: { page: Page }) {
  const { t } = useTranslation('files');
  const { deleted, mayAdd, filesPage } = page;
  if (deleted.length === 0) return null;
  return (
    <details id="deleted">
      <summary>{t('deleted.title', { count: deleted.length })}</summary>
      <p className="muted small">{t('deleted.hint')}</p>
      <ul className="file-list">
        {deleted.map((file) => (
          <li key={file.id}>
            <div>
              <bdi>{file.name}</bdi>
              <p className="muted small">
                {t('deleted.by')} <bdi>{file.deletedBy ?? '–'}</bdi>
              </p>
            </div>
            {mayAdd && (page.isStaff || file.isMine) && (
              <Form action={filesPage} className="">
                <input type="hidden" name="file" value={file.id} />
                <Button name="intent" value="restore" size="sm" icon="refresh">
                  {t('action.restore')} <span className="sr-only">{file.name}</span>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How much of the company's room is used, for staff. */
function Room({ room }: { room: Page['room'] }) {
  const { t } = useTranslation('files');
  const format = useFormat();
  if (!room) return null;
  const values = { used: format.bytes(room.used), quota: format.bytes(room.quota) };
  return (
    <Progress value={Math.min(room.used, room.quota)} max={room.quota} label={t('room', values)} />
  );
}
