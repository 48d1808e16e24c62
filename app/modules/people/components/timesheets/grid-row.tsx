import { useFormat, useTranslation } from '~/platform/i18n';
import { parseHours } from '~/platform/i18n/hours';
import { Icon, Input, Select } from '~/ui';
import type { MyWeek } from '../../queries/timesheet-page.server';
import { fieldName, isEmptyLine, type TypedLine } from '../../timesheets/form';
import { dayClass } from './day-heads';

interface Row {
  index: number;
  line: TypedLine;
  mine: MyWeek;
  errors: Record<string, string[]>;
  /** Clients are typed with suggestions instead of chosen from a list. */
  typeClients: boolean;
}

/** One line of the form: what the time is for, its seven days, its total. Mistakes follow in a row of words. */
export function GridRow({ index, line, mine, errors, typeClients }: Row) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const at = (field: string) => t('timesheets.grid.at', { line: index + 1, field });
  const control = (name: string, label: string) => ({
    id: `week-${name}`,
    name,
    'aria-label': at(label),
    'aria-invalid': errors[name] ? true : undefined,
    'aria-describedby': errors[name] ? `week-${name}-error` : undefined,
  });
  const wrong = Object.keys(errors).filter((name) => name.startsWith(`l${index}-`));
  const total = line.hours.reduce((sum, hours) => sum + (parseHours(hours) ?? 0), 0);
  const isBlank = isEmptyLine(line);
  return (
    <>
      <tr className={isBlank ? 'wk-blank' : undefined}>
        <td className="wk-what">
          <LineFields {...{ index, line, mine, typeClients, control }} />
        </td>
        {mine.days.map((head, column) => (
          <td
            key={head.day}
            className={dayClass(head, column)}
            data-l={format.date(head.day, 'weekday')}
          >
            <Input
              {...control(fieldName.hours(index, column), format.date(head.day, 'weekday'))}
              className="wk-hours"
              defaultValue={line.hours[column]}
              inputMode="text"
              autoComplete="off"
              maxLength={12}
              dir="ltr"
            />
          </td>
        ))}
        <td className="e sum" data-l={t('timesheets.grid.total')} data-sum={`l${index}`}>
          {total > 0 ? format.clock(total) : ''}
        </td>
        <td className="wk-remove">
          {!isBlank && (
            <button
              type="submit"
              className="btn btn-quiet btn-icon btn-sm"
              name="remove"
              value={index}
            >
              <Icon name="trash" />
              <span className="sr-only">
                {t('timesheets.grid.removeLine', { line: index + 1 })}
              </span>
            </button>
          )}
        </td>
      </tr>
      {wrong.length > 0 && (
        <tr className="wk-errors">
          <td colSpan={mine.days.length + 3}>
            {wrong.map((name) => (
              <p key={name} className="error" id={`week-${name}-error`}>
                <span>
                  {columnOf(name) !== null &&
                    `${format.date(mine.days[columnOf(name) ?? 0]?.day ?? '', 'weekday')}: `}
                  {errors[name]?.join(' ')}
                </span>
              </p>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function columnOf(name: string): number | null {
  const [, column] = /-d(\d)$/.exec(name) ?? [];
  return column === undefined ? null : Number(column);
}

type Control = (name: string, label: string) => Record<string, unknown> & { id: string };

function LineFields(props: Omit<Row, 'errors'> & { control: Control }) {
  const { index, line, mine, typeClients, control } = props;
  const { t } = useTranslation('people');
  const choices = mine.activities.filter(({ id, active }) => active || id === line.activity);
  return (
    <>
      <ClientField {...{ index, line, mine, typeClients, control }} />
      <Select
        {...control(fieldName.activity(index), t('timesheets.field.activity'))}
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        emptyLabel={t('timesheets.grid.chooseActivity')}
        defaultValue={line.activity}
      />
      <Input
        {...control(fieldName.note(index), t('timesheets.field.note'))}
        defaultValue={line.note}
        placeholder={t('timesheets.grid.notePlaceholder')}
        maxLength={500}
        dir="auto"
        autoComplete="off"
      />
      <Select
        {...control(fieldName.billable(index), t('timesheets.field.billable'))}
        options={[
          { value: '', label: t('timesheets.grid.billableUsual') },
          { value: 'yes', label: t('timesheets.grid.billableYes') },
          { value: 'no', label: t('timesheets.grid.billableNo') },
        ]}
        defaultValue={line.billable}
      />
    </>
  );
}

function ClientField(props: Omit<Row, 'errors'> & { control: Control }) {
  const { index, line, mine, typeClients, control } = props;
  const { t } = useTranslation('people');
  const field = control(fieldName.client(index), t('timesheets.field.client'));
  const tasks = mine.tasks.filter(({ id }) => line.client === `t:${id}`);
  const known = [
    ...mine.clients,
    ...mine.projects.map(({ id, name }) => ({ id: `p:${id}`, name })),
    ...tasks.map(({ id, name }) => ({ id: `t:${id}`, name })),
  ].find(({ id }) => id === line.client);
  if (typeClients && tasks.length === 0) {
    return (
      <Input
        {...field}
        defaultValue={known?.name ?? line.client}
        placeholder={t('timesheets.grid.internal')}
        list="week-clients"
        dir="auto"
        autoComplete="off"
      />
    );
  }
  const hidden = line.client && !known;
  return (
    <Select
      {...field}
      options={[
        ...tasks.map(({ id, label }) => ({ value: `t:${id}`, label })),
        ...(mine.projects.length > 0
          ? [
              {
                label: t('timesheets.grid.projects'),
                options: mine.projects.map(({ id, name }) => ({ value: `p:${id}`, label: name })),
              },
              {
                label: t('timesheets.grid.clients'),
                options: mine.clients.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]
          : mine.clients.map(({ id, name }) => ({ value: id, label: name }))),
        ...(hidden ? [{ value: line.client, label: t('timesheets.grid.hiddenClient') }] : []),
      ]}
      emptyLabel={t('timesheets.grid.internal')}
      defaultValue={line.client}
    />
  );
}
