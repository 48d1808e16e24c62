import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { localeNames, locales, useTranslation } from '~/platform/i18n';
import { themes } from '~/platform/preferences/preferences';
import { requireUser } from '~/platform/rbac/guard.server';
import { timeZones } from '~/platform/tenancy/places';
import {
  Button,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  RadioGroup,
  SelectField,
  TextField,
} from '~/ui';
import { updateProfile } from '../../commands/update-profile.server';
import { titleMeta } from '../../components/meta';
import { titleOf } from '../../page.server';
import { profileSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const { user, session } = await requireUser(request);
  const profile = {
    fullName: session.user.name,
    locale: user.locale,
    timeZone: session.user.timeZone ?? '',
    theme: user.theme,
  };
  return { title: titleOf(request, 'profile'), profile, email: user.email, timeZones };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  const form = await parseForm(request, profileSchema);
  if (!form.value) return invalid(form);
  try {
    await updateProfile(ctx, form.value);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast('/account/profile', { key: 'accounts:profile.saved' });
}

export default function Profile() {
  const { profile, email, timeZones: zones } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('accounts');
  const [form, fields] = useForm({
    id: 'profile',
    lastResult: reply?.lastResult,
    defaultValue: profile,
  });
  const labels = {
    fullName: t('field.fullName'),
    locale: t('field.locale'),
    timeZone: t('field.timeZone'),
    theme: t('field.theme'),
  };
  return (
    <>
      <h1>{t('profile.title')}</h1>
      <Facts
        items={[
          {
            label: t('field.email'),
            value: (
              <>
                <bdi>{email}</bdi> <a href="/account/profile/email">{t('profile.email.change')}</a>
              </>
            ),
          },
        ]}
      />
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TextField field={fields.fullName} label={labels.fullName} autoComplete="name" />
        <RadioGroup
          field={fields.locale}
          label={labels.locale}
          layout="row"
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
        />
        <SelectField
          field={fields.timeZone}
          label={labels.timeZone}
          hint={t('profile.timeZoneHint')}
          emptyLabel={t('profile.timeZoneOfCompany')}
          options={zones.map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
        />
        <RadioGroup
          field={fields.theme}
          label={labels.theme}
          layout="row"
          options={themes.map((value) => ({ value, label: t(`ui:theme.${value}`) }))}
        />
        <FormActions>
          <Button variant="primary">{t('ui:action.save')}</Button>
        </FormActions>
      </Form>
    </>
  );
}
