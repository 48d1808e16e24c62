import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import type { SerializeFrom } from '@remix-run/node';
import { useFormat, useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  RadioGroup,
  SelectField,
  TextareaField,
  Time,
} from '~/ui';
import type { HubGrant } from '../queries/grants.server';
import type { HubTenant } from '../queries/tenants.server';
import { supportMinutes } from '../schema';

/** Asks for access to a company, or leads into it while one stands. */
export function SupportForm({
  tenant,
  open,
  reply,
}: {
  tenant: HubTenant;
  /** One's own access, if it stands or waits. */
  open: SerializeFrom<HubGrant> | null;
  reply: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('hub');
  if (open) return <OpenGrant tenant={tenant} grant={open} />;
  return (
    <Card title={t('support.title')}>
      <AskForm tenant={tenant} reply={reply} />
    </Card>
  );
}

function OpenGrant({ tenant, grant }: { tenant: HubTenant; grant: SerializeFrom<HubGrant> }) {
  const { t } = useTranslation('hub');
  const waits = grant.status === 'requested';
  return (
    <Card title={t('support.title')}>
      <div className="stack">
        <p>
          {waits ? t('support.waits') : t(`support.mode.${grant.access}`)}
          {grant.expiresAt && (
            <>
              {' · '}
              {t('support.until')} <Time value={grant.expiresAt} show="time" />
            </>
          )}
        </p>
        <p className="muted">{grant.reason}</p>
        <div className="row">
          {!waits && (
            <LinkButton href={`/app/${tenant.slug}`} variant="primary" icon="eye">
              {t('support.open', { name: tenant.name })}
            </LinkButton>
          )}
          <Form method="post" action="/hub/support" intent="end">
            <input type="hidden" name="grant" value={grant.id} />
            <Button>{waits ? t('support.withdraw') : t('support.leave')}</Button>
          </Form>
        </div>
      </div>
    </Card>
  );
}

function AskForm({
  tenant,
  reply,
}: {
  tenant: HubTenant;
  reply: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('hub');
  const format = useFormat();
  const [form, fields] = useForm<{ reason: string; minutes: string; access: string }>({
    id: 'support',
    lastResult: reply,
    defaultValue: { minutes: '60', access: 'read' },
  });
  const labels = {
    reason: t('field.reason'),
    minutes: t('support.minutes'),
    access: t('support.access'),
  };
  const modes = tenant.actAllowed ? (['read', 'act'] as const) : (['read'] as const);
  return (
    <Form {...getFormProps(form)} intent="support">
      <ErrorSummary form={form} labels={labels} />
      <p className="muted">
        {tenant.supportNeedsApproval ? t('support.needsApproval') : t('support.atOnce')}
      </p>
      <TextareaField
        field={fields.reason}
        label={labels.reason}
        hint={t('support.reasonHint')}
        rows={2}
      />
      <SelectField
        field={fields.minutes}
        label={labels.minutes}
        options={supportMinutes.map((value) => ({
          value: String(value),
          label: format.duration(value),
        }))}
      />
      <RadioGroup
        field={fields.access}
        label={labels.access}
        options={modes.map((value) => ({
          value,
          label: t(`support.mode.${value}`),
          hint: t(`support.modeHint.${value}`),
        }))}
      />
      <FormActions>
        <Button variant="primary">
          {tenant.supportNeedsApproval ? t('support.ask') : t('support.begin')}
        </Button>
      </FormActions>
    </Form>
  );
}
