import { type FormMetadata, getFormProps } from '@conform-to/react';
import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';
import { usePriorityOptions } from '~/platform/priority-marks';
import {
  CheckboxField,
  CheckboxGroup,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  SelectField,
  TextField,
} from '~/ui';
import type { PolicyChoices } from '../sla/choices.server';
import { clocks } from '../sla/words';
import { activeStatuses, priorities } from '../status';

/** What the form holds: text, and what is ticked. */
export type PolicyValues = {
  name: string;
  isActive: string;
  calendarId: string;
  pauses: string[];
  priorities: string[];
  clientIds: string[];
  tagIds: string[];
  targets: Record<string, Record<string, string>>;
  warnPercent: string;
  warnNotify: string[];
  breachNotify: string[];
  escalateAfter: string;
  escalateNotify: string[];
  escalateRaise: string;
  escalateAssigneeId: string;
  escalateTeamId: string;
};

type PolicyFormMeta = FormMetadata<PolicyValues, string[]>;

/** A policy: for whom, in whose hours, how soon, and who hears of it. */
export function PolicyForm({
  form,
  fields,
  choices,
  idempotencyKey,
  children,
}: {
  form: PolicyFormMeta;
  fields: ReturnType<PolicyFormMeta['getFieldset']>;
  choices: PolicyChoices;
  idempotencyKey?: string;
  /** Hidden fields and buttons. */
  children: ReactNode;
}) {
  const { t } = useTranslation('support');
  return (
    <Form {...getFormProps(form)} idempotencyKey={idempotencyKey}>
      <ErrorSummary form={form} labels={useLabels()} />
      <TextField field={fields.name} label={t('sla.field.name')} hint={t('sla.hint.name')} />
      <CheckboxField
        field={fields.isActive}
        label={t('sla.field.isActive')}
        hint={t('sla.hint.isActive')}
      />
      <Fieldset legend={t('sla.part.who')}>
        <p className="hint">{t('sla.hint.who')}</p>
        <CheckboxGroup
          field={fields.priorities}
          label={t('field.priority')}
          options={usePriorityOptions()}
          layout="row"
        />
        {choices.clients.length > 0 && (
          <details>
            <summary>{t('sla.field.clientIds')}</summary>
            <CheckboxGroup
              field={fields.clientIds}
              label={t('sla.field.clientIds')}
              options={choices.clients.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </details>
        )}
        {choices.tags.length > 0 && (
          <CheckboxGroup
            field={fields.tagIds}
            label={t('sla.field.tagIds')}
            options={choices.tags.map(({ id, name }) => ({ value: id, label: name }))}
            layout="row"
          />
        )}
      </Fieldset>
      <Fieldset legend={t('sla.part.time')}>
        <SelectField
          field={fields.calendarId}
          label={t('sla.field.calendarId')}
          hint={t('sla.hint.calendarId')}
          emptyLabel={t('sla.aroundTheClock')}
          options={choices.calendars.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <CheckboxGroup
          field={fields.pauses}
          label={t('sla.field.pauses')}
          hint={t('sla.hint.pauses')}
          options={activeStatuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          layout="row"
        />
      </Fieldset>
      <Targets targets={fields.targets} />
      <Alerts fields={fields} choices={choices} />
      <FormActions>{children}</FormActions>
    </Form>
  );
}

type Fields = ReturnType<PolicyFormMeta['getFieldset']>;

/** How soon, by priority: a small table of times. */
function Targets({ targets }: { targets: Fields['targets'] }) {
  const { t } = useTranslation('support');
  const rows = targets.getFieldset();
  return (
    <Fieldset legend={t('sla.part.targets')}>
      <p className="hint">{t('sla.hint.targets')}</p>
      {priorities.map((priority) => {
        const row = rows[priority]?.getFieldset();
        return (
          <Fieldset key={priority} legend={t(`platform:priority.${priority}`)}>
            <div className="cols">
              {clocks.map(
                (clock) =>
                  row?.[clock] && (
                    <TextField
                      key={clock}
                      field={row[clock]}
                      label={t(`sla.clock.${clock}`)}
                      optional
                      short
                      ltr
                    />
                  ),
              )}
            </div>
          </Fieldset>
        );
      })}
    </Fieldset>
  );
}

/** Who hears of what, and what is done about it. */
function Alerts({ fields, choices }: { fields: Fields; choices: PolicyChoices }) {
  const { t } = useTranslation('support');
  const people = (['assignee', 'managers'] as const).map((value) => ({
    value,
    label: t(`sla.audience.${value}`),
  }));
  return (
    <>
      <Fieldset legend={t('sla.part.warning')}>
        <TextField
          field={fields.warnPercent}
          label={t('sla.field.warnPercent')}
          hint={t('sla.hint.warnPercent')}
          inputMode="numeric"
          suffix="%"
          optional
          short
        />
        <CheckboxGroup
          field={fields.warnNotify}
          label={t('sla.field.warnNotify')}
          options={people}
          layout="row"
        />
      </Fieldset>
      <Fieldset legend={t('sla.part.breach')}>
        <CheckboxGroup
          field={fields.breachNotify}
          label={t('sla.field.breachNotify')}
          options={people}
          layout="row"
        />
      </Fieldset>
      <Fieldset legend={t('sla.part.escalation')}>
        <TextField
          field={fields.escalateAfter}
          label={t('sla.field.escalateAfter')}
          hint={t('sla.hint.escalateAfter')}
          optional
          short
          ltr
        />
        <CheckboxGroup
          field={fields.escalateNotify}
          label={t('sla.field.escalateNotify')}
          options={people}
          layout="row"
        />
        <CheckboxField field={fields.escalateRaise} label={t('sla.field.escalateRaise')} />
        <SelectField
          field={fields.escalateAssigneeId}
          label={t('sla.field.escalateAssigneeId')}
          emptyLabel={t('sla.nobodyElse')}
          options={choices.staff.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        {choices.teams.length > 0 && (
          <SelectField
            field={fields.escalateTeamId}
            label={t('sla.field.escalateTeamId')}
            emptyLabel={t('sla.nobodyElse')}
            options={choices.teams.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
      </Fieldset>
    </>
  );
}

function useLabels(): Record<string, string> {
  const { t } = useTranslation('support');
  const plain = [
    'name',
    'calendarId',
    'pauses',
    'clientIds',
    'tagIds',
    'warnPercent',
    'escalateAfter',
  ] as const;
  return Object.fromEntries([
    ...plain.map((name) => [name, t(`sla.field.${name}`)]),
    ...['escalateAssigneeId', 'escalateTeamId'].map((name) => [name, t(`sla.field.${name}`)]),
    ...priorities.flatMap((priority) =>
      clocks.map((clock) => [
        `targets.${priority}.${clock}`,
        t('sla.targetOf', {
          clock: t(`sla.clock.${clock}`),
          priority: t(`platform:priority.${priority}`),
        }),
      ]),
    ),
  ]);
}
