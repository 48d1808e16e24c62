import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Form, FormActions, Icon, Time } from '~/ui';
import type { FormReply } from '../http/form.server';
import type { Conflict, EditReply } from './conflict.server';
import { compare, type Difference, type ListDifference, readShown, type Values } from './merge';

/** A field of the form, as its values are said. */
export interface ConflictField {
  label: string;
  /** Words of its values; days and free text need none. */
  options?: { value: string; label: string }[];
  /** A single box: yes or no. */
  flag?: boolean;
}

interface ChoicesProps {
  conflict: Conflict;
  lastResult: SubmissionResult<string[]> | undefined;
  /** What the record says now: the form's default values. */
  now: Values;
  version: number;
  /** Every field of the form by its name. */
  fields: Record<string, ConflictField>;
  intent?: string;
  /** Where the record is: to leave everything as it is. */
  href: string;
}

/**
 * Somebody else saved the record while it was being edited: what differs, field by field, theirs and mine, for
 * the person to choose. It posts the form itself once more, on top of what is there now.
 */
export function ConflictChoices(props: ChoicesProps) {
  const { conflict, lastResult, now, version, fields, intent, href } = props;
  const { t } = useTranslation('platform');
  const typed = (lastResult?.initialValue ?? {}) as Values;
  const { differences, lists, rest } = compare(readShown(typed.original), typed, now);
  const clashes = differences.filter(({ isClash }) => isClash);
  const others = differences.filter(({ isClash }) => !isClash);
  const name = conflict.by ?? t('conflict.somebody');
  return (
    <Form intent={intent} className="form conflict">
      <div className="alert alert-warn error-summary" role="alert" tabIndex={-1}>
        <Icon name="warning" />
        <div>
          <p className="alert-title">
            {t('conflict.title', { name })}{' '}
            {conflict.at && (
              <span className="small">
                <Time value={conflict.at} />
              </span>
            )}
          </p>
          <p>{t(differences.length + lists.length > 0 ? 'conflict.choose' : 'conflict.none')}</p>
        </div>
      </div>
      <Shown version={version} values={now} />
      {rest.map(([field, value], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a field may stand here several times; the list never changes
        <input key={`${field}-${at}`} type="hidden" name={field} value={value} />
      ))}
      {clashes.map((each) => (
        <Choice key={each.name} difference={each} field={fields[each.name]} name={name} />
      ))}
      {lists.map((each) => (
        <ListChoice key={each.name} difference={each} field={fields[each.name]} name={name} />
      ))}
      {others.length > 0 && (
        <div className="stack">
          <p className="label">{t('conflict.onlyTheirs', { name })}</p>
          {others.map((each) => (
            <Choice key={each.name} difference={each} field={fields[each.name]} name={name} />
          ))}
        </div>
      )}
      <FormActions>
        <Button variant="primary">{t('conflict.save')}</Button>
        <a href={href}>{t('conflict.leave')}</a>
      </FormActions>
    </Form>
  );
}

/** The conflict in a page's reply, if there is one. */
export function conflictOf(reply: FormReply | EditReply | undefined): Conflict | undefined {
  return reply && 'conflict' in reply ? reply.conflict : undefined;
}

/** What a form was shown with, for a later comparison; every form that can be in conflict has it. */
export function Shown({ version, values }: { version: number; values: Values }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="original" value={JSON.stringify(values)} />
    </>
  );
}

function Choice({
  difference,
  field,
  name,
}: {
  difference: Difference;
  field: ConflictField | undefined;
  name: string;
}) {
  const { t } = useTranslation('platform');
  const sides = [
    ...(difference.merged === null
      ? []
      : [{ side: 'merged', value: difference.merged, label: t('conflict.merged') }]),
    { side: 'mine', value: difference.mine, label: t('conflict.mine') },
    { side: 'theirs', value: difference.theirs, label: t('conflict.theirs', { name }) },
  ];
  return (
    <fieldset className="field choices">
      <legend className="label">{field?.label ?? difference.name}</legend>
      <div className="cols">
        {sides.map(({ side, value, label }) => (
          <label key={side} className="choice-card check">
            <input
              type="radio"
              name={difference.name}
              value={value}
              defaultChecked={side === difference.chosen}
            />
            <span className="conflict-side">
              <strong>{label}</strong>
              <Said value={value} field={field} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function ListChoice({
  difference,
  field,
  name,
}: {
  difference: ListDifference;
  field: ConflictField | undefined;
  name: string;
}) {
  const { t } = useTranslation('platform');
  const who = ({ mine, theirs }: ListDifference['items'][number]) =>
    mine === theirs ? null : t(mine ? 'conflict.mine' : 'conflict.theirs', { name });
  return (
    <fieldset className="field choices">
      <legend className="label">{field?.label ?? difference.name}</legend>
      {difference.items.map((item) => (
        <label key={item.value} className="check">
          <input
            type="checkbox"
            name={difference.name}
            value={item.value}
            defaultChecked={item.isIn}
          />
          <span>
            <Said value={item.value} field={field} />{' '}
            {who(item) && <span className="muted small">{who(item)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Said({ value, field }: { value: string; field: ConflictField | undefined }) {
  const { t } = useTranslation('platform');
  if (field?.flag) return <span>{t(value === 'on' ? 'conflict.yes' : 'conflict.no')}</span>;
  if (value === '') return <span className="muted">{t('conflict.empty')}</span>;
  const option = field?.options?.find((each) => each.value === value);
  if (!option && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <Time value={value} />;
  return (
    <span className="said" dir="auto">
      {option?.label ?? value}
    </span>
  );
}
