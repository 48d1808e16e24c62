import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  CheckboxField,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  SelectField,
  TextField,
} from '~/ui';
import type { Template } from '../queries/templates.server';
import type { Choices } from './project-fields';
import type { LastResult } from './updates';

interface Props {
  template: Template;
  choices: Choices;
  today: string;
  me: string;
  idempotencyKey: string;
  lastResult: LastResult;
}

/** Starts a project from a template: when, for whom, and who takes each role. */
export function UseTemplate({ template, choices, today, me, idempotencyKey, lastResult }: Props) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: 'use',
    lastResult: lastResult?.initialValue?.intent === 'use' ? lastResult : undefined,
    defaultValue: {
      name: template.name,
      startsOn: today,
      clientId: '',
      ownerId: me,
      teamId: '',
      shared: '',
    },
  });
  const people = choices.staff
    .filter((person) => person.isActive)
    .map((person) => ({ value: person.userId, label: person.name }));
  const named = (all: { id: string; name: string }[]) =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={t('template.use')}>
      <Form id={form.id} intent="use" idempotencyKey={idempotencyKey}>
        <ErrorSummary form={form} />
        <TextField field={fields.name} label={t('field.name')} />
        <div className="cols">
          <DateField
            field={fields.startsOn}
            label={t('field.startsOn')}
            hint={t(`template.counts.${template.countsIn}`)}
          />
          <SelectField
            field={fields.clientId}
            label={t('field.client')}
            emptyLabel={t('project.internal')}
            options={named(choices.clients)}
          />
          <SelectField field={fields.ownerId} label={t('field.owner')} options={people} />
          {choices.teams.length > 0 && (
            <SelectField
              field={fields.teamId}
              label={t('field.team')}
              emptyLabel={t('project.noTeam')}
              options={named(choices.teams)}
            />
          )}
        </div>
        {template.plan.roles.length > 0 && (
          <Fieldset legend={t('template.who')}>
            <div className="cols">
              {template.plan.roles.map((role, index) => (
                <SelectField
                  key={role}
                  field={{
                    id: `use-person-${index}`,
                    name: `people[${index}]`,
                    initialValue: typed(form.initialValue, index),
                  }}
                  label={role}
                  emptyLabel={t('task.nobody')}
                  options={people}
                />
              ))}
            </div>
          </Fieldset>
        )}
        <CheckboxField
          field={fields.shared}
          label={t('field.shared')}
          hint={t('field.sharedHint')}
        />
        <FormActions>
          <Button variant="primary">{t('project.create')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** Who was chosen before the form came back. */
function typed(values: unknown, index: number): string {
  const people = (values as { people?: unknown } | undefined)?.people;
  const person: unknown = Array.isArray(people) ? people[index] : undefined;
  return typeof person === 'string' ? person : '';
}
