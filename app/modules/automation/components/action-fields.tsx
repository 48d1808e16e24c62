import type { ActionField } from '~/platform/automation/action';
import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Button, Card, type FieldLike, SelectField, TextareaField, TextField } from '~/ui';
import type { RuleChoices } from '../queries/choices.server';
import type { ActionInput } from '../schema';

/** One action: what its kind asks for. */
export function ActionFields({
  fields,
  choices,
  remove,
  place,
}: {
  fields: Record<keyof ActionInput, FieldLike>;
  choices: RuleChoices;
  remove: object;
  place: number;
}) {
  const { t } = useTranslation('automation');
  const label = useRbacLabels();
  const name = String(fields.kind.initialValue ?? '');
  const kind = choices.kinds.find((known) => known.name === name);
  const asks = (field: ActionField) => kind?.fields.includes(field);
  return (
    <Card
      title={`${place}. ${kind ? t(kind.labelKey) : name}`}
      actions={
        <Button {...remove} variant="quiet" icon="trash" iconOnly>
          {t('form.removeAction', { place })}
        </Button>
      }
    >
      <input type="hidden" name={fields.kind.name} value={name} />
      <div className="stack">
        {asks('projectId') && (
          <SelectField
            field={fields.projectId}
            label={t('form.project')}
            emptyLabel={t('form.choose')}
            options={choices.projects.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {asks('to') && (
          <SelectField
            field={fields.to}
            label={t(asks('projectId') ? 'form.assignee' : 'form.to')}
            emptyLabel={t('form.choose')}
            options={[
              { value: 'owner', label: t('form.owner') },
              {
                label: t('form.roles'),
                options: choices.roles.map((role) => ({
                  value: `role:${role.id}`,
                  label: label.role(role),
                })),
              },
              {
                label: t('form.people'),
                options: choices.people.map((person) => ({
                  value: `person:${person.id}`,
                  label: person.name,
                })),
              },
            ]}
          />
        )}
        {asks('title') && <TextField field={fields.title} label={t('form.title')} />}
        {asks('message') && (
          <TextareaField
            field={fields.message}
            label={t('form.message')}
            optional={kind?.optional.includes('message')}
          />
        )}
        {asks('title') && <Variables choices={choices} />}
        {asks('endpointId') && (
          <SelectField
            field={fields.endpointId}
            label={t('form.webhook')}
            emptyLabel={t('form.choose')}
            options={choices.endpoints.map(({ id, url, description }) => ({
              value: id,
              label: description ? `${description} (${url})` : url,
            }))}
          />
        )}
      </div>
    </Card>
  );
}

/** What may stand between {{ and }}. */
function Variables({ choices }: { choices: RuleChoices }) {
  const { t } = useTranslation('automation');
  return (
    <details>
      <summary className="small">{t('form.variables')}</summary>
      <dl className="rule-variables">
        {[{ name: 'actor', labelKey: 'automation:form.actor' }, ...choices.fields].map((field) => (
          <div key={field.name}>
            <dt className="ltr">{`{{${field.name}}}`}</dt>
            <dd>{t(field.labelKey)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
