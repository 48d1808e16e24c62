import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Alert,
  Button,
  Card,
  CheckboxGroup,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  type OptionGroup,
  SelectField,
  TextField,
} from '~/ui';
import { type Asker, Readers } from './fields';
import { type LastResult, resultFor } from './message-forms';
import { TicketCopies } from './ticket-copies';

type Named = { id: string; name: string }[];

interface DeskProps {
  ticket: Asker & {
    requesterEmail: string | null;
    projectId: string | null;
    mergedIntoId: string | null;
    mergedInto: number | null;
  };
  tags: Named;
  allTags: Named;
  projects: Named;
  copies: { id: string; address: string }[];
  /** To give a stranger's ticket to; empty for tickets that belong to somebody. */
  contacts: OptionGroup[];
  rating: { score: number; comment: string | null } | null;
  canManage: boolean;
  base: string;
  lastResult: LastResult;
}

/** Where a merged ticket's conversation went on. */
export function MergedNotice({ href, number }: { href: string; number?: number | null }) {
  const { t } = useTranslation('support');
  return (
    <Alert tone="info">
      {t('merge.notice')}{' '}
      <a href={href}>{number ? t('merge.link', { number: String(number) }) : t('merge.open')}</a>
    </Alert>
  );
}

/** How staff sort a ticket: tags, project, client, another ticket it belongs to; and how the client rated it. */
export function TicketDesk(props: DeskProps) {
  const { t } = useTranslation('support');
  const { rating, tags, canManage } = props;
  const facts = [
    ...(props.ticket.requesterEmail
      ? [{ label: t('field.email'), value: <bdi>{props.ticket.requesterEmail}</bdi> }]
      : []),
    ...(canManage || tags.length === 0
      ? []
      : [{ label: t('field.tag'), value: tags.map(({ name }) => name).join(', ') }]),
    ...(rating
      ? [{ label: t('field.rating'), value: <>{t(`rating.score.${rating.score}`)}</> }]
      : []),
  ];
  if (facts.length === 0 && !canManage) return null;
  return (
    <Card title={t('ticket.desk')}>
      <div className="stack">
        {facts.length > 0 && <Facts items={facts} />}
        {rating?.comment && (
          <blockquote className="muted" dir="auto">
            {rating.comment}
          </blockquote>
        )}
        {canManage && !props.ticket.mergedIntoId && (
          <>
            <Readers ticket={props.ticket} />
            <TicketCopies copies={props.copies} lastResult={props.lastResult} />
            {props.allTags.length > 0 && <TagsForm {...props} />}
            {(props.projects.length > 0 || props.contacts.length > 0) && <LinkForm {...props} />}
            <MergeForm lastResult={props.lastResult} />
          </>
        )}
      </div>
    </Card>
  );
}

function TagsForm({ tags, allTags, lastResult }: DeskProps) {
  const { t } = useTranslation('support');
  const [form, fields] = useForm({
    id: 'tags',
    lastResult: resultFor('tags', lastResult),
    defaultValue: { tagIds: tags.map(({ id }) => id) },
  });
  return (
    <details>
      <summary>
        {t('field.tag')}: {tags.map(({ name }) => name).join(', ') || t('ticket.noTags')}
      </summary>
      <Form id={form.id} intent="tags">
        <ErrorSummary form={form} />
        <CheckboxGroup
          field={fields.tagIds}
          label={t('field.tag')}
          options={allTags.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <FormActions>
          <Button size="sm">{t('ticket.saveTags')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}

function LinkForm({ ticket, projects, contacts, lastResult }: DeskProps) {
  const { t } = useTranslation('support');
  const answer = resultFor('link', lastResult);
  const [form, fields] = useForm({
    id: 'link',
    lastResult: answer,
    defaultValue: { projectId: ticket.projectId ?? '', contactId: '' },
  });
  const project = projects.find(({ id }) => id === ticket.projectId)?.name;
  return (
    <details open={answer !== undefined || contacts.length > 0}>
      <summary>
        {t('field.project')}: {project ?? '–'}
      </summary>
      <Form id={form.id} intent="link">
        <ErrorSummary form={form} />
        {contacts.length > 0 && (
          <SelectField
            field={fields.contactId}
            label={t('link.contact')}
            hint={t('link.contactHint')}
            emptyLabel="–"
            options={contacts}
          />
        )}
        {projects.length > 0 && (
          <SelectField
            field={fields.projectId}
            label={t('field.project')}
            emptyLabel="–"
            options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <FormActions>
          <Button size="sm">{t('link.save')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}

function MergeForm({ lastResult }: { lastResult: LastResult }) {
  const { t } = useTranslation('support');
  const answer = resultFor('merge', lastResult);
  const [form, fields] = useForm<{ number: string }>({ id: 'merge', lastResult: answer });
  return (
    <details open={answer !== undefined}>
      <summary>{t('merge.title')}</summary>
      <Form id={form.id} intent="merge">
        <ErrorSummary form={form} />
        <TextField
          field={fields.number}
          label={t('merge.number')}
          hint={t('merge.hint')}
          inputMode="numeric"
          short
        />
        <FormActions>
          <Button size="sm">{t('merge.do')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}
