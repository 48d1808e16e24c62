import { useTranslation } from '~/platform/i18n';
import {
  Breadcrumbs,
  Button,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
} from '~/ui';
import { type Channel, channels } from '../schema';

interface Kind extends Record<Channel, boolean> {
  name: string;
  label: string;
}

/** Kinds × channels: what is ticked reaches the person. */
export function PreferencesTable({
  listHref,
  company,
  kinds,
}: {
  listHref: string;
  company: string;
  kinds: Kind[];
}) {
  const { t } = useTranslation('notifications');
  const { t: words } = useTranslation('ui');
  // Not a `tick`, which would mark the row as selected.
  const box = (kind: Kind, channel: Channel) => (
    <span className="check">
      <input
        type="checkbox"
        name="enabled"
        value={`${channel} ${kind.name}`}
        defaultChecked={kind[channel]}
        aria-label={`${kind.label}: ${t(`preferences.${channel}`)}`}
      />
    </span>
  );
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: listHref }]} />
      <PageHeader
        title={t('preferences.title')}
        description={t('preferences.description', { company })}
      />
      {kinds.length === 0 ? (
        <EmptyState title={t('preferences.empty')} icon="bell" />
      ) : (
        <Form>
          <DataTable
            caption={t('preferences.title')}
            rows={kinds}
            rowKey={(kind) => kind.name}
            columns={[
              { key: 'kind', header: t('preferences.kind'), cell: (kind) => kind.label },
              ...channels.map((channel) => ({
                key: channel,
                header: t(`preferences.${channel}`),
                cell: (kind: Kind) => box(kind, channel),
                cardLabel: true,
              })),
            ]}
          />
          <FormActions>
            <Button variant="primary">{t('preferences.save')}</Button>
            <LinkButton href={listHref} variant="quiet">
              {words('action.cancel')}
            </LinkButton>
          </FormActions>
        </Form>
      )}
    </>
  );
}
