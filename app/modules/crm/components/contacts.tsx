import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import {
  Alert,
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  Select,
  Tag,
  TextField,
} from '~/ui';

type LastResult = SubmissionResult<string[]> | undefined;

interface Contact {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  hasAccess: boolean;
  isMain: boolean;
  isInvited: boolean;
}

interface ContactsProps {
  contacts: Contact[];
  /** Roles of the portal; empty for those who may not invite. */
  roles: { id: string; key: string | null; name: string | null }[];
  base: string;
  canManage: boolean;
  canOpenTickets: boolean;
  lastResult: LastResult;
}

/** A client's people: who can sign in to the portal, and inviting those who can't yet. */
export function Contacts(props: ContactsProps) {
  const { contacts, roles, base, canManage, canOpenTickets, lastResult } = props;
  const { t } = useTranslation('crm');
  const refused =
    lastResult?.initialValue?.intent === 'invite'
      ? Object.values(lastResult.error ?? {}).flatMap((messages) => messages ?? [])
      : [];
  return (
    <Card title={t('contact.title')} flush>
      {refused.length > 0 && <Alert tone="danger">{refused.join(' ')}</Alert>}
      <DataTable
        caption={t('contact.title')}
        rows={contacts}
        rowKey={(row) => row.id}
        sticky={false}
        empty={
          <EmptyState icon="users" title={t('contact.none')}>
            {t('contact.noneHint')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('field.contact'),
            cell: (row) => (
              <span className="row">
                <bdi>{row.name}</bdi>
                {row.isMain && <Tag>{t('contact.main')}</Tag>}
              </span>
            ),
          },
          {
            key: 'email',
            header: t('field.email'),
            cell: (row) => row.email && <span className="ltr">{row.email}</span>,
          },
          {
            key: 'phone',
            header: t('field.phone'),
            cell: (row) => row.phone && <span className="ltr">{row.phone}</span>,
          },
          {
            key: 'portal',
            header: t('contact.portal'),
            cell: (row) => <PortalAccess contact={row} roles={roles} />,
          },
          {
            key: 'actions',
            header: t('contact.actions'),
            hideHeader: true,
            cell: (row) => (
              <div className="row">
                {canManage && row.hasAccess && !row.isMain && (
                  <Form intent="main">
                    <input type="hidden" name="contactId" value={row.id} />
                    <Button
                      size="sm"
                      variant="quiet"
                      aria-label={t('contact.makeMainOf', { name: row.name })}
                    >
                      {t('contact.makeMain')}
                    </Button>
                  </Form>
                )}
                {canOpenTickets && (
                  <LinkButton
                    size="sm"
                    variant="quiet"
                    href={`${base}/support/tickets/new?contact=${row.id}`}
                  >
                    {t('contact.newTicket')}
                  </LinkButton>
                )}
              </div>
            ),
          },
        ]}
      />
    </Card>
  );
}

function PortalAccess({ contact, roles }: { contact: Contact; roles: ContactsProps['roles'] }) {
  const { t } = useTranslation('crm');
  const label = useRbacLabels();
  if (contact.hasAccess) return <Badge tone="ok">{t('contact.hasAccess')}</Badge>;
  if (contact.isInvited) return <Badge tone="info">{t('contact.isInvited')}</Badge>;
  const client = roles.find((role) => role.key === 'client');
  if (!contact.email || roles.length === 0) return <Badge>{t('contact.noAccess')}</Badge>;
  return (
    <Form intent="invite" className="row">
      <input type="hidden" name="contactId" value={contact.id} />
      <Select
        name="roleId"
        className="input-short"
        aria-label={t('contact.role', { name: contact.name })}
        defaultValue={client?.id}
        options={roles.map((role) => ({ value: role.id, label: label.role(role) }))}
      />
      <Button size="sm" icon="mail">
        {t('contact.invite')}
      </Button>
    </Form>
  );
}

/** A person more at this client. */
export function AddContact({
  lastResult,
  idempotencyKey,
}: {
  lastResult: LastResult;
  idempotencyKey: string;
}) {
  const { t } = useTranslation('crm');
  const [form, fields] = useForm({
    id: 'contact',
    lastResult: lastResult?.initialValue?.intent === 'add' ? lastResult : undefined,
    defaultValue: { name: '', email: '', phone: '' },
  });
  return (
    <Card title={t('contact.add')}>
      <Form id={form.id} intent="add" idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} />
        <p className="muted small">{t('contact.emailHint')}</p>
        <div className="cols">
          <TextField field={fields.name} label={t('field.contact')} />
          <TextField field={fields.email} label={t('field.email')} type="email" optional />
          <TextField field={fields.phone} label={t('field.phone')} type="tel" optional />
        </div>
        <FormActions>
          <Button>{t('contact.add')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
