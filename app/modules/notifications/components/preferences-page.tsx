import { useTranslation } from '~/platform/i18n';
import {
  Alert,
  Breadcrumbs,
  Button,
  Card,
  DataTable,
  EmptyState,
  Form,
  FormActions,
  LinkButton,
  PageHeader,
} from '~/ui';
import { TimesForm, type TimesFormProps } from './times-form';

type ChannelName = 'in_app' | 'email' | 'sms';

interface Kind extends Record<ChannelName, boolean> {
  name: string;
  label: string;
}

interface PreferencesPageProps extends TimesFormProps {
  listHref: string;
  company: string;
  channels: ChannelName[];
  groups: { module: string; name: string; kinds: Kind[] }[];
  /** What SMS needs first; null where SMS cannot be sent at all. */
  phone: { href: string; number: string | null; ready: boolean } | null;
}

/** Kinds × channels by module, and when mail and SMS may come. */
export function PreferencesPage(props: PreferencesPageProps) {
  const { listHref, company, groups, phone } = props;
  const { t } = useTranslation('notifications');
  return (
    <>
      <Breadcrumbs items={[{ label: t('title'), href: listHref }]} />
      <PageHeader
        title={t('preferences.title')}
        description={t('preferences.description', { company })}
      />
      <div className="stack-lg">
        {phone && <PhoneCard {...phone} />}
        {groups.length === 0 ? (
          <EmptyState title={t('preferences.empty')} icon="bell" />
        ) : (
          <Choices {...props} />
        )}
        <TimesForm times={props.times} timeZone={props.timeZone} lastResult={props.lastResult} />
      </div>
    </>
  );
}

function PhoneCard({
  href,
  number,
  ready,
}: {
  href: string;
  number: string | null;
  ready: boolean;
}) {
  const { t } = useTranslation('notifications');
  const text = number
    ? t(ready ? 'phone.card.ready' : 'phone.card.paused', { number: `\u2066${number}\u2069` })
    : t('phone.card.none');
  return (
    <Alert
      tone="info"
      title={t('phone.title')}
      action={
        <LinkButton href={href} size="sm">
          {t(number ? 'phone.card.change' : 'phone.card.add')}
        </LinkButton>
      }
    >
      {text}
    </Alert>
  );
}

function Choices({ listHref, channels, groups }: PreferencesPageProps) {
  const { t } = useTranslation('notifications');
  const { t: words } = useTranslation('ui');
  // Not a `tick`, which would mark the row as selected.
  const box = (kind: Kind, channel: ChannelName) => (
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
    <Form intent="choices" className="stack">
      {groups.map((group) => (
        <Card key={group.module} title={group.name} flush>
          <DataTable
            caption={group.name}
            rows={group.kinds}
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
        </Card>
      ))}
      <FormActions>
        <Button variant="primary">{t('preferences.save')}</Button>
        <LinkButton href={listHref} variant="quiet">
          {words('action.cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  );
}
