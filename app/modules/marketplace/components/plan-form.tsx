import { getFormProps, useForm } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  CheckboxGroup,
  ErrorSummary,
  Form,
  FormActions,
  type Option,
  SelectField,
  TextField,
} from '~/ui';
import type { Plan } from '../queries/hub.server';
import { planCurrencies, priceOf } from '../schema';

/** A plan's name, price, trial and modules; a new one's address too. */
export function PlanForm({ plan, modules }: { plan?: Plan; modules: Option[] }) {
  const { t } = useTranslation('marketplace');
  const reply = useActionData<FormReply>();
  const intent = plan ? 'edit' : 'create';
  const [form, fields] = useForm<Record<string, string | string[]>>({
    id: 'plan',
    lastResult: reply?.lastResult.initialValue?.intent === intent ? reply.lastResult : undefined,
    defaultValue: {
      id: '',
      name: plan?.name ?? '',
      price: plan ? priceOf(plan.priceMinor) : '',
      currency: plan?.currency ?? 'USD',
      period: plan?.period ?? 'month',
      trialDays: String(plan?.trialDays ?? 14),
      modules: plan?.modules ?? [],
    },
  });
  const names = ['id', 'name', 'price', 'currency', 'period', 'trialDays', 'modules'] as const;
  const labels = Object.fromEntries(names.map((name) => [name, t(`plan.${name}`)]));
  const field = (name: (typeof names)[number]) => ({
    field: fields[name] ?? { id: name, name },
    label: labels[name] ?? name,
  });
  return (
    <Form {...getFormProps(form)} intent={intent}>
      <ErrorSummary form={form} labels={labels} />
      {plan && <input type="hidden" name="version" value={plan.version} />}
      <TextField {...field('name')} />
      {!plan && <TextField {...field('id')} hint={t('plan.idHint')} ltr short />}
      <div className="cols">
        <TextField {...field('price')} hint={t('plan.priceHint')} inputMode="decimal" ltr />
        <SelectField
          {...field('currency')}
          options={planCurrencies.map((value) => ({ value, label: value }))}
        />
        <SelectField
          {...field('period')}
          options={['month', 'year'].map((value) => ({ value, label: t(`plan.per.${value}`) }))}
        />
      </div>
      <TextField {...field('trialDays')} inputMode="numeric" ltr short />
      <CheckboxGroup {...field('modules')} hint={t('plan.modulesHint')} options={modules} />
      <FormActions>
        <Button variant="primary">{t(plan ? 'action.save' : 'plan.create')}</Button>
      </FormActions>
    </Form>
  );
}
