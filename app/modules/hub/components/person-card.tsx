import { useFormat, useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Badge, Card, DataTable, EmptyState, Facts, Time } from '~/ui';
import type { HubPerson } from '../queries/people.server';

/** An account: whether it can be used, and where. */
export function PersonCard({ person }: { person: HubPerson }) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  const label = useRbacLabels();
  return (
    <div className="stack-lg">
      <Card title={person.name || person.email}>
        <Facts
          items={[
            { label: t('field.email'), value: <span className="ltr">{person.email}</span> },
            {
              label: t('field.status'),
              value: person.lockedUntil ? (
                <Badge tone="danger">
                  {t('people.lockedUntil', { time: format.dateTime(person.lockedUntil) })}
                </Badge>
              ) : (
                <Badge tone={person.confirmed ? 'ok' : 'warn'}>
                  {t(person.confirmed ? 'people.confirmed' : 'people.unconfirmed')}
                </Badge>
              ),
            },
            { label: t('people.factor'), value: t(person.hasFactor ? 'people.yes' : 'people.no') },
            { label: t('people.sessions'), value: format.number(person.sessions) },
            {
              label: t('people.lastSignIn'),
              value: person.lastSignInAt ? (
                <Time value={person.lastSignInAt} show="dateTime" style="short" />
              ) : (
                '–'
              ),
            },
            { label: t('field.created'), value: format.date(person.createdAt) },
            ...(person.hubRole
              ? [{ label: t('people.hubRole'), value: t(`hubRole.${person.hubRole}`) }]
              : []),
          ]}
        />
      </Card>
      <DataTable
        caption={t('people.memberships')}
        rows={person.memberships}
        rowKey={(row) => row.slug}
        rowHref={(row) => `/hub/tenants/${row.slug}`}
        empty={<EmptyState title={t('people.noMemberships')} icon="building" />}
        columns={[
          { key: 'tenant', header: t('field.company'), cell: (row) => row.tenant },
          { key: 'as', header: t('field.name'), cell: (row) => row.name },
          {
            key: 'role',
            header: t('field.role'),
            cell: (row) => label.role({ key: row.roleKey, name: row.roleName }),
          },
          {
            key: 'status',
            header: t('field.status'),
            cell: (row) => (
              <Badge tone={row.status === 'active' ? 'ok' : 'neutral'}>
                {t(`member.${row.status}`)}
              </Badge>
            ),
          },
          {
            key: 'since',
            header: t('field.created'),
            cell: (row) => <Time value={row.since} show="date" />,
          },
        ]}
      />
    </div>
  );
}
