import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import type { SerializeFrom } from '@remix-run/node';
import { useTranslation } from '~/platform/i18n';
import {
  Badge,
  Button,
  Card,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  RadioGroup,
  TextField,
} from '~/ui';
import type { FlagOverride } from '../queries/flags.server';

/** For whom the flag is decided otherwise, and a form for one more. */
export function FlagOverrides({
  overrides,
  canManage,
  reply,
}: {
  overrides: SerializeFrom<FlagOverride>[];
  canManage: boolean;
  reply: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('hub');
  return (
    <Card title={t('flags.overrides')}>
      <DataTable
        caption={t('flags.overrides')}
        rows={overrides}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('flags.noOverrides')} icon="flag" />}
        columns={[
          {
            key: 'whom',
            header: t('flags.whom'),
            cell: (row) => row.tenant_name ?? <span className="ltr">{row.email}</span>,
          },
          {
            key: 'state',
            header: t('field.status'),
            cell: (row) => (
              <Badge tone={row.enabled ? 'ok' : 'neutral'}>
                {t(row.enabled ? 'flags.on' : 'flags.off')}
              </Badge>
            ),
          },
          ...(canManage
            ? [
                {
                  key: 'clear',
                  header: t('flags.clear'),
                  hideHeader: true,
                  cell: (row: SerializeFrom<FlagOverride>) => <ClearForm override={row} />,
                },
              ]
            : []),
        ]}
      />
      {canManage && <OverrideForm reply={reply} />}
    </Card>
  );
}

function ClearForm({ override }: { override: SerializeFrom<FlagOverride> }) {
  const { t } = useTranslation('hub');
  return (
    <Form method="post" intent="clear">
      <input type="hidden" name="whom" value={override.tenant_slug ? 'tenant' : 'person'} />
      <input type="hidden" name="address" value={override.tenant_slug ?? override.email ?? ''} />
      <Button size="sm">{t('flags.clear')}</Button>
    </Form>
  );
}

function OverrideForm({ reply }: { reply: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation('hub');
  const [form, fields] = useForm<{ whom: string; address: string; enabled: string }>({
    id: 'override',
    lastResult: reply,
    defaultValue: { whom: 'tenant', enabled: 'on' },
  });
  const labels = {
    whom: t('flags.whom'),
    address: t('flags.address'),
    enabled: t('field.status'),
  };
  return (
    <Form {...getFormProps(form)} intent="override">
      <ErrorSummary form={form} labels={labels} />
      <RadioGroup
        field={fields.whom}
        label={labels.whom}
        layout="row"
        options={[
          { value: 'tenant', label: t('flags.company') },
          { value: 'person', label: t('flags.person') },
        ]}
      />
      <TextField field={fields.address} label={labels.address} hint={t('flags.addressHint')} ltr />
      <RadioGroup
        field={fields.enabled}
        label={labels.enabled}
        layout="row"
        options={[
          { value: 'on', label: t('flags.on') },
          { value: 'off', label: t('flags.off') },
        ]}
      />
      <FormActions>
        <Button>{t('flags.decide')}</Button>
      </FormActions>
    </Form>
  );
}
