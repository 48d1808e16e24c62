import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Alert,
  Button,
  Card,
  ConfirmButton,
  DataTable,
  ErrorSummary,
  Form,
  FormActions,
  SelectField,
  TextField,
  Time,
} from '~/ui';
import type { OpenInvitation } from '../queries/portal.server';

type LastResult = SubmissionResult<string[]> | undefined;

interface InviteColleagueProps {
  /** Those the reader may invite into; at least one. */
  organisations: { id: string; name: string }[];
  lastResult: LastResult;
  idempotencyKey: string;
}

/** Asks a colleague into the portal. */
export function InviteColleague({
  organisations,
  lastResult,
  idempotencyKey,
}: InviteColleagueProps) {
  const { t } = useTranslation('crm');
  const [form, fields] = useForm({
    id: 'colleague',
    lastResult: lastResult?.initialValue?.intent === 'invite' ? lastResult : undefined,
    defaultValue: { fullName: '', email: '', clientId: organisations[0]?.id },
  });
  const labels = {
    fullName: t('field.contact'),
    email: t('field.email'),
    clientId: t('colleague.organisation'),
  };
  return (
    <Card title={t('colleague.title')} id="invite">
      <Form {...getFormProps(form)} intent="invite" idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} labels={labels} />
        <p className="muted small">{t('colleague.lead')}</p>
        <TextField field={fields.fullName} label={labels.fullName} autoComplete="off" />
        <TextField field={fields.email} label={labels.email} type="email" autoComplete="off" />
        {organisations.length > 1 ? (
          <SelectField
            field={fields.clientId}
            label={labels.clientId}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        ) : (
          <input type="hidden" name="clientId" value={organisations[0]?.id} />
        )}
        <FormActions>
          <Button variant="primary" icon="mail">
            {t('colleague.send')}
          </Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** Invitations nobody has answered yet, each of which can be taken back. */
export function OpenInvitations({
  invitations,
  lastResult,
}: {
  invitations: OpenInvitation[];
  lastResult: LastResult;
}) {
  const { t } = useTranslation('crm');
  const refused =
    lastResult?.initialValue?.intent === 'revoke'
      ? Object.values(lastResult.error ?? {}).flatMap((messages) => messages ?? [])
      : [];
  if (invitations.length === 0 && refused.length === 0) return null;
  return (
    <Card title={t('colleague.open')} flush>
      {refused.length > 0 && <Alert tone="danger">{refused.join(' ')}</Alert>}
      <DataTable
        caption={t('colleague.open')}
        rows={invitations}
        rowKey={(row) => row.id}
        sticky={false}
        columns={[
          { key: 'name', header: t('field.contact'), cell: (row) => <bdi>{row.name}</bdi> },
          {
            key: 'email',
            header: t('field.email'),
            cell: (row) => <span className="ltr">{row.email}</span>,
          },
          {
            key: 'until',
            header: t('colleague.until'),
            cell: (row) =>
              row.isExpired ? t('colleague.expired') : <Time value={row.expiresAt} show="date" />,
          },
          {
            key: 'actions',
            header: t('contact.actions'),
            hideHeader: true,
            align: 'end',
            cardLabel: false,
            cell: (row) => (
              <Form intent="revoke">
                <input type="hidden" name="invitation" value={row.id} />
                <ConfirmButton
                  label={t('colleague.revoke')}
                  question={t('colleague.revokeQuestion', { name: row.name })}
                  confirm={t('colleague.revoke')}
                />
              </Form>
            ),
          },
        ]}
      />
    </Card>
  );
}
