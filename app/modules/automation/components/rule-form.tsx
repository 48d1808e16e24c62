import { type FormMetadata, getFormProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { Button, ErrorSummary, Fieldset, Form, FormActions, TextField } from '~/ui';
import { operators } from '../conditions';
import { MAX_ACTIONS, MAX_CONDITIONS } from '../limits';
import type { RuleChoices } from '../queries/choices.server';
import type { RuleInput } from '../schema';
import { ActionFields } from './action-fields';
import { ConditionFields } from './condition-fields';

type RuleForm = FormMetadata<RuleInput, string[]>;

/** When, if, then. Rows are added and removed by posting the form, so it works without script. */
export function RuleForm({
  form,
  fields,
  choices,
  idempotencyKey,
  children,
}: {
  form: RuleForm;
  fields: ReturnType<RuleForm['getFieldset']>;
  choices: RuleChoices;
  idempotencyKey?: string;
  /** Hidden fields and the button. */
  children: ReactNode;
}) {
  const { t } = useTranslation('automation');
  const conditions = fields.conditions.getFieldList();
  const actions = fields.actions.getFieldList();
  const add = (name: string, defaultValue: object) =>
    form.insert.getButtonProps({ name, defaultValue: defaultValue as never });
  return (
    <Form {...getFormProps(form)} idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} />
      <TextField field={fields.name} label={t('field.name')} />
      <Fieldset legend={t('form.if')}>
        <p className="hint">{t('form.ifHint')}</p>
        {conditions.map((condition, at) => (
          <ConditionFields
            key={condition.key}
            fields={condition.getFieldset()}
            known={choices.fields}
            remove={form.remove.getButtonProps({ name: fields.conditions.name, index: at })}
            place={at + 1}
          />
        ))}
        {conditions.length < MAX_CONDITIONS && choices.fields.length > 0 && (
          <div>
            <Button
              {...add(fields.conditions.name, { field: '', op: operators[0], value: '' })}
              icon="plus"
            >
              {t('form.addCondition')}
            </Button>
          </div>
        )}
      </Fieldset>
      <Fieldset legend={t('form.then')}>
        {actions.map((action, at) => (
          <ActionFields
            key={action.key}
            fields={action.getFieldset()}
            choices={choices}
            remove={form.remove.getButtonProps({ name: fields.actions.name, index: at })}
            place={at + 1}
          />
        ))}
        {fields.actions.errors && <p className="error">{fields.actions.errors.join(' ')}</p>}
        {actions.length < MAX_ACTIONS && (
          <div className="row" id={fields.actions.id}>
            {choices.kinds.map((kind) => (
              <Button
                key={kind.name}
                {...add(fields.actions.name, { kind: kind.name })}
                icon="plus"
              >
                {t(kind.labelKey)}
              </Button>
            ))}
          </div>
        )}
      </Fieldset>
      <FormActions>{children}</FormActions>
    </Form>
  );
}
