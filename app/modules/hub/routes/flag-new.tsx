import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextField,
} from '~/ui';
import { saveFlag } from '../commands/save-flag.server';
import { FlagFields, useFlagLabels } from '../components/flag-fields';
import { type FlagInput, flagSchema } from '../schema';

export async function loader({ request }: LoaderFunctionArgs) {
  await requireHub(request, 'flags.manage');
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'flags.manage');
  const form = await parseForm(request, flagSchema);
  if (!form.value) return invalid(form);
  try {
    await saveFlag(ctx, form.value, true);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(`/hub/flags/${form.value.key}`, { key: 'hub:flags.saved' });
}

export default function NewFlagPage() {
  const { t } = useTranslation('hub');
  const labels = useFlagLabels();
  const [form, fields] = useForm<FlagInput>({
    id: 'flag',
    lastResult: useActionData<typeof action>()?.lastResult,
    defaultValue: { percentage: '0' },
  });
  return (
    <>
      <Breadcrumbs items={[{ label: t('flags.title'), href: '/hub/flags' }]} />
      <PageHeader title={t('flags.new')} />
      <Card>
        <Form {...getFormProps(form)}>
          <ErrorSummary form={form} labels={labels} />
          <TextField field={fields.key} label={labels.key ?? ''} hint={t('flags.keyHint')} ltr />
          <FlagFields fields={fields} />
          <FormActions>
            <Button variant="primary">{t('flags.save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  );
}
