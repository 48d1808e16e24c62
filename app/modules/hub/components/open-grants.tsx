import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, Form, Time } from '~/ui';
import type { Grant } from '../queries/grants.server';

/** Accesses that stand or wait, each with the button that decides it. */
export function OpenGrants({ grants, base }: { grants: SerializeFrom<Grant>[]; base: string }) {
  const { t } = useTranslation('hub');
  return (
    <>
      {grants.map((grant) => (
        <Card
          key={grant.id}
          title={t(grant.status === 'active' ? 'access.looksIn' : 'access.asks', {
            name: grant.personName,
          })}
        >
          <div className="stack">
            <p>{grant.reason}</p>
            <p className="muted">
              {t(`support.mode.${grant.access}`)}
              {grant.expiresAt && (
                <>
                  {' · '}
                  {t('support.until')} <Time value={grant.expiresAt} show="time" />
                </>
              )}
            </p>
            <div className="row">
              {grant.status === 'requested' && (
                <>
                  <Decision grant={grant} base={base} intent="approve" variant="primary" />
                  <Decision grant={grant} base={base} intent="decline" variant="secondary" />
                </>
              )}
              {grant.status === 'active' && (
                <Decision grant={grant} base={base} intent="end" variant="danger" />
              )}
            </div>
          </div>
        </Card>
      ))}
    </>
  );
}

function Decision({
  grant,
  base,
  intent,
  variant,
}: {
  grant: { id: string };
  base: string;
  intent: 'approve' | 'decline' | 'end';
  variant: 'primary' | 'secondary' | 'danger';
}) {
  const { t } = useTranslation('hub');
  return (
    <Form method="post" action={base} intent={intent}>
      <input type="hidden" name="grant" value={grant.id} />
      <Button variant={variant}>{t(`access.do.${intent}`)}</Button>
    </Form>
  );
}
