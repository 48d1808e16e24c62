import { type SubmissionResult, useForm } from '@conform-to/react';
import type { Answer } from '~/platform/answers/answers.server';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, ErrorSummary, Form, FormActions, Icon, Select, TextareaField } from '~/ui';
import { nextStatuses, type Status } from '../status';
import { type Asker, AttachmentsField, CopiedLine, NoteAudience, Readers } from './fields';

export type LastResult = SubmissionResult<string[]> | undefined;

interface MessageFields {
  body: string;
  files: string;
}

/** The answer of the last post, if it was this form's. */
export function resultFor(intent: string, lastResult: LastResult): LastResult {
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined;
}

/** A message being written: text, files, and who will read it. */
function useMessageForm(intent: string, lastResult: LastResult) {
  const { t } = useTranslation('support');
  const [form, fields] = useForm<MessageFields>({
    id: intent,
    lastResult: resultFor(intent, lastResult),
  });
  const label = t(intent === 'note' ? 'ticket.note' : 'ticket.reply');
  const body = (
    <>
      <ErrorSummary form={form} labels={{ body: label, files: t('field.files') }} />
      <div data-key={intent === 'note' ? 'n' : 'r'}>
        <TextareaField
          field={fields.body}
          label={label}
          hint={intent === 'note' ? t('ticket.noteHint') : undefined}
          rows={6}
        />
      </div>
      <AttachmentsField field={fields.files} />
    </>
  );
  return { form, body };
}

/** Staff answer the client, and say with it what happens next. */
export function StaffReplyForm(props: {
  lastResult: LastResult;
  idempotencyKey: string;
  ticket: Asker & { status: Status };
  canManage: boolean;
  canned: { id: string; title: string }[];
  /** What is written about the ticket's subject, for a link in the answer. */
  answers: Answer[];
  copies: { address: string }[];
}) {
  const { t } = useTranslation('support');
  const { form, body } = useMessageForm('reply', props.lastResult);
  const next = props.canManage ? nextStatuses(props.ticket.status) : [];
  return (
    <Card title={t('ticket.replyTitle')} id="reply-card">
      <Form multipart id={form.id} intent="reply" idempotencyKey={props.idempotencyKey}>
        <div>
          <Readers ticket={props.ticket} />
          <CopiedLine copies={props.copies} />
        </div>
        <CannedChoice replies={props.canned} answers={props.answers} />
        {body}
        <FormActions>
          <Button variant="primary" icon="send">
            {t('ticket.send')}
          </Button>
          {(['waiting', 'resolved'] as const)
            .filter((status) => next.includes(status))
            .map((status) => (
              <Button key={status} name="status" value={status}>
                {t(`ticket.sendAnd.${status}`)}
              </Button>
            ))}
        </FormActions>
      </Form>
    </Card>
  );
}

/** Puts a canned reply, or the address of an article, into the answer being written; nothing is sent yet. */
function CannedChoice(props: { replies: { id: string; title: string }[]; answers: Answer[] }) {
  const { t } = useTranslation('support');
  const replies = props.replies.map(({ id, title }) => ({ value: id, label: title }));
  const links = props.answers.flatMap(({ shared, title }) =>
    shared ? [{ value: shared, label: title }] : [],
  );
  if (replies.length + links.length === 0) return null;
  return (
    <div className="row">
      <Select
        name="canned"
        aria-label={t('ticket.canned')}
        className="input-short"
        emptyLabel={t('ticket.canned')}
        options={[
          ...replies,
          ...(links.length > 0 ? [{ label: t('ticket.articles'), options: links }] : []),
        ]}
      />
      <Button size="sm" name="insert" value="1">
        {t('ticket.insert')}
      </Button>
    </div>
  );
}

/** A note among staff, unmistakably apart from the reply. */
export function NoteForm(props: { lastResult: LastResult; idempotencyKey: string }) {
  const { t } = useTranslation('support');
  const { form, body } = useMessageForm('note', props.lastResult);
  return (
    <details className="note-form" open={resultFor('note', props.lastResult) !== undefined}>
      <summary>
        <Icon name="lock" /> {t('ticket.noteTitle')}
      </summary>
      <Form multipart id={form.id} intent="note" idempotencyKey={props.idempotencyKey}>
        <NoteAudience />
        {body}
        <FormActions>
          <Button icon="lock">{t('ticket.saveNote')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}

/** A client answers. On a closed ticket that reopens it, and the button says so. */
export function ClientReplyForm(props: {
  lastResult: LastResult;
  idempotencyKey: string;
  reopens: boolean;
}) {
  const { t } = useTranslation('support');
  const { form, body } = useMessageForm('reply', props.lastResult);
  return (
    <Card title={t(props.reopens ? 'portal.reopenTitle' : 'portal.replyTitle')}>
      <Form multipart id={form.id} intent="reply" idempotencyKey={props.idempotencyKey}>
        {props.reopens && <p className="muted">{t('portal.reopenHint')}</p>}
        {body}
        <FormActions>
          <Button variant="primary" icon="send">
            {t(props.reopens ? 'portal.reopen' : 'portal.send')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}
