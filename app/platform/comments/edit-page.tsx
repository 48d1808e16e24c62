import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextareaField,
  Time,
} from '~/ui';
import { Markdown } from '../markdown/markdown';
import type { SafeHtml } from '../markdown/markdown.server';
import { VisibilityMark } from './comment-entry';
import { type CommentReply, PeopleOffer, Questions } from './comment-form';
import type { CommentRow } from './queries.server';

interface EditProps {
  comment: CommentRow;
  html: SafeHtml;
  history: { id: string; body: string; at: Date; by: string }[];
  title: string;
  page: string;
  people: string;
  isStaff: boolean;
  canEdit: boolean;
  canRemove: boolean;
  reply: CommentReply | undefined;
}

/** One comment: change it, remove it, read what it said before. */
export function EditPage(props: EditProps) {
  const { comment, html, history, title, page, isStaff, canEdit, canRemove } = props;
  const { t } = useTranslation('comments');
  return (
    <>
      <Breadcrumbs items={[{ label: title, href: `${page}#c-${comment.id}` }]} />
      <PageHeader title={t('edit.title', { name: comment.author })} />
      <div className="stack-lg">
        <Card>
          <div className="stack">
            {isStaff && <VisibilityMark shared={comment.shared} />}
            {comment.removedAt && <p className="muted">{t('edit.gone')}</p>}
            {canEdit ? <EditForm {...props} /> : <Markdown html={html} />}
            {canRemove && (
              <Form intent="remove" className="row">
                <ConfirmButton
                  label={t('entry.remove')}
                  question={t('edit.removeQuestion', { name: comment.author })}
                  confirm={t('entry.remove')}
                  variant="danger"
                />
              </Form>
            )}
          </div>
        </Card>
        {history.length > 0 && (
          <Card title={t('edit.history')} id="history">
            <ol className="thread">
              {history.map((version) => (
                <li key={version.id} className="stack">
                  <p className="muted small">
                    {t('edit.before', { name: version.by })} · <Time value={version.at} />
                  </p>
                  <p className="said" dir="auto">
                    {version.body}
                  </p>
                </li>
              ))}
            </ol>
          </Card>
        )}
      </div>
    </>
  );
}

function EditForm({ comment, page, people, reply }: EditProps) {
  const { t } = useTranslation('comments');
  const [form, fields] = useForm({
    id: 'comment',
    lastResult: reply?.lastResult,
    defaultValue: { body: comment.body },
    constraint: { body: { required: true, maxLength: 10_000 } },
  });
  return (
    <Form id={form.id} intent="save">
      <ErrorSummary form={form} />
      <TextareaField field={fields.body} label={t('form.body')} hint={t('form.hint')} rows={8} />
      <PeopleOffer textarea={fields.body.id} source={people} shared={comment.shared} />
      <Questions questions={reply?.questions} />
      <FormActions>
        <Button variant="primary">{t('edit.save')}</Button>
        <a href={`${page}#c-${comment.id}`}>{t('edit.cancel')}</a>
      </FormActions>
    </Form>
  );
}
