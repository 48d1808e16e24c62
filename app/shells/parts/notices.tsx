import { useTranslation } from '~/platform/i18n';
import { Alert, Button, Form, Time } from '~/ui';

/** How the platform's support is here. */
export interface SupportMode {
  grantId: string;
  access: 'read' | 'act';
  expiresAt: string;
  reason: string;
}

/** On every page while support looks in: that it does, how far, until when, and the way out. */
export function SupportBanner({ support, tenant }: { support: SupportMode; tenant: string }) {
  const { t } = useTranslation('shell');
  return (
    <div className="shell-notice">
      <Alert
        tone="warn"
        title={t(`support.${support.access}`, { tenant })}
        action={
          <Form method="post" action="/hub/support" intent="end">
            <input type="hidden" name="grant" value={support.grantId} />
            <Button size="sm">{t('support.leave')}</Button>
          </Form>
        }
      >
        {support.reason} · {t('support.until')} <Time value={support.expiresAt} show="time" />
      </Alert>
    </div>
  );
}

/** In the last week of a trial, for owners. */
export function TrialBanner({ days, href }: { days: number; href: string }) {
  const { t } = useTranslation('shell');
  return (
    <div className="shell-notice">
      <Alert title={t('trialLeft', { days })} action={<a href={href}>{t('trialMore')}</a>} />
    </div>
  );
}
