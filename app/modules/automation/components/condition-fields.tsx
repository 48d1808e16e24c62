import { useTranslation } from '~/platform/i18n';
import { Button, type FieldLike, SelectField, TextField } from '~/ui';
import { operators } from '../conditions';
import type { FactField } from '../facts.server';
import type { RuleInput } from '../schema';

/** One condition: which field, how, what. */
export function ConditionFields({
  fields,
  known,
  remove,
  place,
}: {
  fields: Record<keyof RuleInput['conditions'][number], FieldLike>;
  known: readonly FactField[];
  remove: object;
  place: number;
}) {
  const { t } = useTranslation('automation');
  const group = (of: FactField['of']) => ({
    label: t(`form.${of}`),
    options: known
      .filter((field) => field.of === of)
      .map((field) => ({ value: field.name, label: t(field.labelKey) })),
  });
  const chosen = known.find(({ name }) => name === fields.field.initialValue);
  return (
    <div className="rule-row">
      <SelectField
        field={fields.field}
        label={t('form.field')}
        emptyLabel={t('form.choose')}
        options={[group('payload'), group('record')].filter(({ options }) => options.length > 0)}
      />
      <SelectField
        field={fields.op}
        label={t('form.op')}
        options={operators.map((op) => ({ value: op, label: t(`compare.${op}`) }))}
      />
      <TextField
        field={fields.value}
        label={t('form.value')}
        hint={chosen?.choices ? t('form.oneOf', { words: chosen.choices.join(', ') }) : undefined}
      />
      <Button {...remove} variant="quiet" icon="trash" iconOnly>
        {t('form.removeCondition', { place })}
      </Button>
    </div>
  );
}
