import { useTranslation } from '~/platform/i18n';
import { Alert, Button, Card, ConfirmButton, Facts, Form, Time } from '~/ui';
import type { findEndpoint } from '../queries/endpoints.server';

type Endpoint = NonNullable<Awaited<ReturnType<typeof findEndpoint>>>;

/** What an endpoint listens to, and since when it works or doesn't. */
export function EndpointFacts({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation('webhooks');
  const at = (value: Date | null) =>
    value ? <Time value={value} show="dateTime" style="short" /> : '–';
  return (
    <Card>
      {endpoint.disabledBecause && (
        <Alert tone="warn">{t(`disabled.${endpoint.disabledBecause}`)}</Alert>
      )}
      <Facts
        items={[
          {
            label: t('field.events'),
            value:
              endpoint.eventTypes.length > 0 ? (
                <span className="ltr">{endpoint.eventTypes.join(', ')}</span>
              ) : (
                t('endpoint.events', { count: 0 })
              ),
          },
          { label: t('endpoint.succeeded'), value: at(endpoint.succeededAt) },
          ...(endpoint.failingSince
            ? [{ label: t('endpoint.failingSince'), value: at(endpoint.failingSince) }]
            : []),
          ...(endpoint.previousSecretUntil
            ? [{ label: t('secret.previousUntil'), value: at(endpoint.previousSecretUntil) }]
            : []),
        ]}
      />
    </Card>
  );
}

/** Try it, switch it, change its secret, remove it. */
export function EndpointTools({ endpoint }: { endpoint: Endpoint }) {
  const { t } = useTranslation('webhooks');
  const isOn = endpoint.status === 'enabled';
  return (
    <Card title={t('tools.title')}>
      <div className="stack">
        <Form className="row">
          {isOn && (
            <Button name="intent" value="test" icon="send">
              {t('tools.test')}
            </Button>
          )}
          <Button name="intent" value={isOn ? 'disable' : 'enable'} icon={isOn ? 'pause' : 'play'}>
            {t(isOn ? 'tools.disable' : 'tools.enable')}
          </Button>
        </Form>
        <Form className="row">
          <ConfirmButton
            name="intent"
            value="rotate"
            icon="key"
            label={t('secret.rotate')}
            question={t('secret.rotateQuestion')}
            confirm={t('secret.rotate')}
          >
            <Button name="intent" value="rotate-now">
              {t('secret.rotateNow')}
            </Button>
          </ConfirmButton>
        </Form>
        <Form className="row">
          <ConfirmButton
            name="intent"
            value="delete"
            icon="trash"
            label={t('tools.delete')}
            question={t('tools.deleteQuestion', { url: endpoint.url })}
            confirm={t('tools.delete')}
          />
        </Form>
      </div>
    </Card>
  );
}
