import { useTranslation } from '~/platform/i18n';
import { Badge, Card, DataTable, Facts, Tag } from '~/ui';
import type { Organisation } from '../queries/portal.server';

/** An organisation as its own people see it: how the company reaches it, and who they are. */
export function OrganisationCard({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('crm');
  const { name, email, phone, website, address, people } = organisation;
  const said = [
    { label: t('field.email'), value: email },
    { label: t('field.phone'), value: phone && <span className="ltr">{phone}</span> },
    { label: t('field.website'), value: website },
    { label: t('field.address'), value: address && <bdi>{address}</bdi> },
  ].filter(({ value }) => value);
  return (
    <Card title={<bdi>{name}</bdi>} flush>
      {said.length > 0 && (
        <div className="organisation-facts">
          <Facts columns items={said} />
        </div>
      )}
      <DataTable
        caption={t('contact.title')}
        rows={people}
        rowKey={(person) => person.id}
        sticky={false}
        columns={[
          {
            key: 'name',
            header: t('field.contact'),
            cell: (person) => (
              <span className="row">
                <bdi>{person.name}</bdi>
                {person.isMain && <Tag>{t('contact.main')}</Tag>}
              </span>
            ),
          },
          {
            key: 'email',
            header: t('field.email'),
            cell: (person) => person.email && <span className="ltr">{person.email}</span>,
          },
          {
            key: 'access',
            header: t('contact.portal'),
            cell: (person) =>
              person.isMe ? (
                <Badge tone="info">{t('portal.you')}</Badge>
              ) : person.hasAccess ? (
                <Badge tone="ok">{t('contact.hasAccess')}</Badge>
              ) : (
                <Badge>{t('contact.noAccess')}</Badge>
              ),
          },
        ]}
      />
    </Card>
  );
}
