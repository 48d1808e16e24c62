import { useFormat, useTranslation } from '~/platform/i18n';
import { parseHours } from '~/platform/i18n/hours';
import { Button, ErrorSummary, Form, FormActions, Icon, LinkButton } from '~/ui';
import type { MyWeek } from '../../queries/timesheet-page.server';
import {
  BLANK_LINES,
  emptyLine,
  isEmptyLine,
  MAX_LINES,
  type TypedLine,
  targetOf,
} from '../../timesheets/form';
import type { Line } from '../../timesheets/lines';
import { DayPicker, firstDayShown } from './day-picker';
import { WeekGrid } from './week-grid';

/** What an action sends back when the week was not saved. */
export interface WeekReply {
  typed: TypedLine[];
  /** Messages by field name; '' holds those about the whole week. */
  errors: Record<string, string[]>;
  /** A week to go to first. */
  first?: string;
  /** Posted version, unless the form may now overwrite what is stored. */
  version?: number;
  /** Column shown on a phone. */
  day: number | null;
}

interface WeekFormProps {
  page: string;
  week: string;
  mine: MyWeek;
  reply: WeekReply | undefined;
  today: number;
}

/** One's own week as a form. Everything in it works by plain posts; nothing typed is ever lost. */
export function WeekForm({ page, week, mine, reply, today }: WeekFormProps) {
  const { t } = useTranslation('people');
  const format = useFormat();
  const typed = withBlanks(reply?.typed ?? mine.lines.map((line) => typedLine(line, format.clock)));
  const errors = reply?.errors ?? {};
  const labels = useFieldLabels(mine, typed);
  const day = firstDayShown(errors, reply?.day ?? null, today);
  return (
    <Form id="week" action={`${page}?week=${week}`} className="form week-form">
      {/* Enter saves; without this the first button would be the one that removes a line. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="version" value={reply?.version ?? mine.sheet?.version ?? 0} />
      <ErrorSummary form={{ id: 'week', allErrors: errors }} labels={labels} />
      {reply?.first && (
        <p>
          <LinkButton icon="arrow-end" href={`${page}?week=${reply.first}`}>
            {t('timesheets.week.goFirst', { week: format.date(reply.first) })}
          </LinkButton>
        </p>
      )}
      <div className="row-between">
        <p className="muted small">{t('timesheets.grid.hint')}</p>
        <div className="row">
          {mine.hasEarlier && (
            <>
              <Button size="sm" icon="copy" name="intent" value="copy">
                {t('timesheets.action.copy')}
              </Button>
              <Button size="sm" icon="copy" name="intent" value="copy-hours">
                {t('timesheets.action.copyHours')}
              </Button>
            </>
          )}
        </div>
      </div>
      <DayPicker days={mine.days} minutes={columnTotals(typed, mine)} shown={day} errors={errors} />
      <WeekGrid mine={mine} typed={typed} errors={errors} totals={columnTotals(typed, mine)} />
      <FormActions>
        <Button variant="primary" icon="send" name="intent" value="submit">
          {t('timesheets.action.submit')}
        </Button>
        <Button icon="check" name="intent" value="save">
          {t('timesheets.action.save')}
        </Button>
        {typed.length < MAX_LINES && (
          <Button variant="quiet" icon="plus" name="intent" value="more">
            {t('timesheets.action.more')}
          </Button>
        )}
      </FormActions>
      {mine.comesFirst && (
        <p className="muted">
          <Icon name="info" />{' '}
          <a href={`${page}?week=${mine.comesFirst}`}>
            {t('timesheets.week.comesFirst', { week: format.date(mine.comesFirst) })}
          </a>
        </p>
      )}
    </Form>
  );
}

function typedLine(line: Line, clock: (minutes: number) => string): TypedLine {
  return {
    activity: line.activityId,
    client: targetOf(line),
    billable: line.billable ? 'yes' : 'no',
    note: line.note,
    hours: line.minutes.map((minutes) => (minutes ? clock(minutes) : '')),
  };
}

/** A few empty lines are always there to write in. */
function withBlanks(typed: TypedLine[]): TypedLine[] {
  const last = typed.findLastIndex((line) => !isEmptyLine(line));
  const blanks = Math.max(0, BLANK_LINES - (typed.length - 1 - last));
  return [...typed, ...Array.from({ length: blanks }, emptyLine)].slice(0, MAX_LINES);
}

/** Minutes of each day as far as they can be read, clocked ones included. */
function columnTotals(typed: TypedLine[], mine: MyWeek): number[] {
  return mine.days.map(
    (_, column) =>
      (mine.clockedMinutes[column] ?? 0) +
      typed.reduce((sum, line) => sum + (parseHours(line.hours[column] ?? '') ?? 0), 0),
  );
}

/** Names of the fields for the summary of errors: “Line 2, Mon 16 Nov”. */
function useFieldLabels(mine: MyWeek, typed: TypedLine[]): Record<string, string> {
  const { t } = useTranslation('people');
  const format = useFormat();
  const labels: Record<string, string> = {};
  typed.forEach((_, line) => {
    const at = (field: string) => t('timesheets.grid.at', { line: line + 1, field });
    for (const field of ['activity', 'client', 'billable', 'note'] as const) {
      labels[`l${line}-${field}`] = at(t(`timesheets.field.${field}`));
    }
    mine.days.forEach(({ day }, column) => {
      labels[`l${line}-d${column}`] = at(format.date(day, 'weekday'));
    });
  });
  return labels;
}
