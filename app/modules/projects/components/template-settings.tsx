import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  type FieldLike,
  Form,
  RadioGroup,
  TextareaField,
  TextField,
} from '~/ui';
import type { Template } from '../queries/templates.server';
import { dayCounts } from '../templates/days';
import type { LastResult } from './updates';

/** What a template is called and how its days count. */
export function TemplateFields({
  fields,
}: {
  fields: Record<'name' | 'description' | 'countsIn', FieldLike>;
}) {
  const { t } = useTranslation('projects');
  return (
    <>
      <TextField field={fields.name} label={t('field.name')} />
      <TextareaField field={fields.description} label={t('field.description')} rows={3} optional />
      <RadioGroup
        field={fields.countsIn}
        label={t('template.countsIn')}
        options={dayCounts.map((value) => ({
          value,
          label: t(`template.count.${value}`),
          hint: t(`template.countHint.${value}`),
        }))}
      />
    </>
  );
}

/** Change or throw away a template. */
export function TemplateSettings({
  template,
  lastResult,
}: {
  template: Template;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'template',
    lastResult: lastResult?.initialValue?.intent === 'save' ? lastResult : undefined,
    defaultValue: {
      name: template.name,
      description: template.description ?? '',
      countsIn: template.countsIn,
    },
  });
  return (
    <Card title={t('template.edit')}>
      <div className="stack">
        <Form id={form.id} intent="save">
          <ErrorSummary form={form} />
          <input type="hidden" name="version" value={template.version} />
          <TemplateFields fields={fields} />
          <div>
            <Button>{t('project.save')}</Button>
          </div>
        </Form>
        <Form intent="delete" className="row">
          <ConfirmButton
            label={t('template.delete')}
            question={t('template.deleteQuestion', { name: template.name })}
            confirm={t('template.delete')}
            icon="trash"
          />
        </Form>
      </div>
    </Card>
  );
}
