import { useTranslation } from '~/platform/i18n';
import {
  Button,
  CheckboxField,
  CheckboxGroup,
  DateField,
  ErrorSummary,
  type FieldLike,
  Fieldset,
  FileField,
  Form,
  FormActions,
  LinkButton,
  RadioGroup,
  SelectField,
  TextareaField,
  TextField,
  TimeField,
} from '~/ui';
import { OwnFields } from './own-field';
import { KitSection } from './section';

const field = (name: string, more: Partial<FieldLike> = {}): FieldLike => ({
  id: `kit-${name}`,
  name,
  ...more,
});

export function FormsSection() {
  const { t } = useTranslation('kit');
  const options = ['one', 'two', 'three'].map((value) => ({ value, label: t(`option.${value}`) }));
  const explained = options.map((item) => ({ ...item, hint: t('hint') }));
  return (
    <KitSection id="forms">
      <Form action="#forms" method="get" className="form kit-form" noValidate>
        <Fieldset legend={t('fieldset')}>
          <TextField
            field={field('name', { initialValue: t('sample.person') })}
            label={t('field.name')}
            autoComplete="off"
          />
          <TextField
            field={field('email', { initialValue: 'asha@example.com' })}
            label={t('field.email')}
            hint={t('hint')}
            type="email"
          />
          <TextField field={field('phone')} label={t('field.phone')} type="tel" optional short />
          <TextField
            field={field('amount', { initialValue: '1500' })}
            label={t('field.amount')}
            inputMode="decimal"
            prefix="₹"
            suffix=".00"
            short
          />
          <TextField
            field={field('fixed', { initialValue: 'TCK-0042' })}
            label={t('field.fixed')}
            readOnly
            ltr
          />
        </Fieldset>
        <TextareaField field={field('note')} label={t('field.note')} hint={t('hint')} optional />
        <SelectField
          field={field('choice')}
          label={t('field.choice')}
          options={[...options, { label: t('option.more'), options: explained.slice(0, 2) }]}
          emptyLabel={t('choose')}
        />
        <RadioGroup
          field={field('radio', { initialValue: 'two' })}
          label={t('field.radio')}
          options={options}
          layout="row"
        />
        <RadioGroup
          field={field('cards', { initialValue: 'one' })}
          label={t('field.cards')}
          options={explained}
          layout="cards"
        />
        <CheckboxGroup
          field={field('several', { initialValue: ['one', 'three'] })}
          label={t('field.several')}
          options={explained}
        />
        <CheckboxField field={field('agree')} label={t('field.agree')} hint={t('hint')} />
        <div className="row">
          <DateField field={field('day', { initialValue: '2026-03-29' })} label={t('field.day')} />
          <TimeField field={field('time', { initialValue: '09:30' })} label={t('field.time')} />
        </div>
        <FileField field={field('file')} label={t('field.file')} maxBytes={10_000_000} multiple />
        <OwnFields />
        <FormActions>
          <Button variant="primary">{t('ui:action.save')}</Button>
          <LinkButton href="#forms">{t('ui:action.cancel')}</LinkButton>
        </FormActions>
      </Form>
    </KitSection>
  );
}

export function FormErrorsSection() {
  const { t } = useTranslation('kit');
  const required = [t('platform:validation.required')];
  const errors: Record<string, string[]> = {
    title: required,
    mail: [t('platform:validation.email')],
    kind: [t('platform:validation.choice')],
    terms: required,
  };
  const wrong = (name: string, more: Partial<FieldLike> = {}): FieldLike => ({
    id: `kit-errors-${name}`,
    name,
    errors: errors[name],
    ...more,
  });
  const options = ['one', 'two'].map((value) => ({ value, label: t(`option.${value}`) }));
  return (
    <KitSection id="errors">
      <Form action="#errors" method="get" className="form kit-form" noValidate>
        <ErrorSummary
          form={{ id: 'kit-errors', allErrors: { '': [t('formError')], ...errors } }}
          labels={{ title: t('field.title'), mail: t('field.email') }}
        />
        <TextField field={wrong('title')} label={t('field.title')} hint={t('hint')} />
        <TextField
          field={wrong('mail', { initialValue: 'asha@' })}
          label={t('field.email')}
          type="email"
        />
        <RadioGroup field={wrong('kind')} label={t('field.radio')} options={options} layout="row" />
        <CheckboxField field={wrong('terms')} label={t('field.agree')} />
      </Form>
    </KitSection>
  );
}
