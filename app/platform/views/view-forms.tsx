import { useForm } from '@conform-to/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  CheckboxField,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  Tag,
  TextField,
} from '~/ui';
import type { SavedView } from './queries.server';

type LastResult = FormReply['lastResult'] | undefined;

/** A view that could not be saved, with what was typed. */
export function NewViewForm({ lastResult }: { lastResult: LastResult }) {
  const { t } = useTranslation('views');
  const [form, fields] = useForm<{ list: string; query: string; name: string; shared: string }>({
    id: 'new-view',
    lastResult,
  });
  return (
    <Card title={t('save')}>
      <Form id={form.id} intent="save">
        <ErrorSummary form={form} />
        <input type="hidden" name="list" value={fields.list.initialValue ?? ''} />
        <input type="hidden" name="query" value={fields.query.initialValue ?? ''} />
        <TextField field={fields.name} label={t('name')} />
        <CheckboxField field={fields.shared} label={t('share')} />
        <FormActions>
          <Button variant="primary">{t('save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** One view: its link, and for whom it is theirs its name, who sees it, and its end. */
export function ViewItem({
  view,
  href,
  isMine,
  mayRemove,
  lastResult,
}: {
  view: SavedView;
  href: string;
  isMine: boolean;
  mayRemove: boolean;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('views');
  const [form, fields] = useForm({
    id: `view-${view.id}`,
    lastResult,
    defaultValue: { name: view.name, shared: view.shared ? 'on' : '' },
  });
  return (
    <Card>
      <div className="row-between">
        <span className="row">
          <a href={href}>
            <bdi>{view.name}</bdi>
          </a>
          {view.shared && <Tag>{t(isMine ? 'shared' : 'byColleague')}</Tag>}
        </span>
        <span className="row">
          <LinkButton size="sm" href={href}>
            {t('open')}
            <span className="sr-only"> {view.name}</span>
          </LinkButton>
          {mayRemove && (
            <Form intent="remove" className="row">
              <input type="hidden" name="id" value={view.id} />
              <ConfirmButton
                size="sm"
                label={t('remove')}
                question={t('removeQuestion', { name: view.name })}
                confirm={t('remove')}
              />
            </Form>
          )}
        </span>
      </div>
      {isMine && (
        <details open={lastResult ? true : undefined}>
          <summary>
            {t('edit')}
            <span className="sr-only"> {view.name}</span>
          </summary>
          <Form id={form.id} intent="change">
            <ErrorSummary form={form} />
            <input type="hidden" name="id" value={view.id} />
            <TextField field={fields.name} label={t('name')} />
            <CheckboxField field={fields.shared} label={t('share')} />
            <div>
              <Button>{t('change')}</Button>
            </div>
          </Form>
        </details>
      )}
    </Card>
  );
}
