import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, Card, Time, Timeline, type TimelineItem } from '~/ui';
import type { Run, Segment } from '../sla/clocks';
import type { Detail, Mark, TicketSla } from '../sla/ticket-sla.server';

/** Latest stretches shown; the rest of a long story is counted. */
const SHOWN = 40;

/** A ticket's clocks: where each stands, when it is due, and why. */
export function SlaCard({ sla, base }: { sla: TicketSla | undefined; base: string | null }) {
  const { t } = useTranslation('support');
  if (!sla) return null;
  const { policy, marks } = sla;
  const answers = sla.runs.filter(({ clock }) => clock === 'next_response');
  const latest = answers.at(-1);
  const runs = sla.runs.filter((run) => run.clock !== 'next_response' || run === latest);
  return (
    <Card title={t('sla.title')}>
      <div className="stack">
        <p className="muted small">
          {t('sla.policyOf')}{' '}
          {base ? (
            <a href={`${base}/support/sla/${policy.id}`}>
              <bdi>{policy.name}</bdi>
            </a>
          ) : (
            <bdi>{policy.name}</bdi>
          )}
        </p>
        {runs.length === 0 && <p>{t('sla.noClocks')}</p>}
        {runs.map((run) => (
          <Clock key={`${run.clock}${run.startedAt}`} run={run} marks={marks} />
        ))}
        {answers.length > 1 && (
          <p className="muted small">
            {t('sla.earlierAnswers', {
              count: answers.length - 1,
              late: answers.filter((run) => run !== latest && run.late).length,
            })}
          </p>
        )}
      </div>
    </Card>
  );
}

function Clock({ run, marks }: { run: Run; marks: Mark[] }) {
  const { t } = useTranslation('support');
  return (
    <div className="stack">
      <div className="row">
        <strong>{t(`sla.clock.${run.clock}`)}</strong>
        <State run={run} />
      </div>
      <p className="small">
        <Standing run={run} />
      </p>
      <details>
        <summary>{t('sla.why')}</summary>
        <Why run={run} marks={marks} />
      </details>
    </div>
  );
}

function State({ run }: { run: Run }) {
  const { t } = useTranslation('support');
  const state =
    run.state === 'done' ? (run.late ? 'late' : 'met') : run.late ? 'missed' : run.state;
  const tones = {
    late: 'danger',
    met: 'ok',
    missed: 'danger',
    paused: 'neutral',
    running: 'info',
  } as const;
  return <Badge tone={tones[state]}>{t(`sla.state.${state}`)}</Badge>;
}

/** One sentence: how much time there was, how much of it is used, when it is due. */
function Standing({ run }: { run: Run }) {
  const { t } = useTranslation('support');
  const format = useFormat();
  const used = run.elapsed / 60_000;
  const values = {
    target: format.duration(run.target),
    used: format.duration(used),
    left: format.duration(Math.max(0, run.target - used)),
    over: format.duration(Math.max(0, used - run.target)),
  };
  const key = run.state === 'done' ? 'ended' : run.late ? 'missed' : run.state;
  return (
    <>
      {t(`sla.standing.${key}`, values)}
      {run.dueAt !== null && run.state !== 'done' && (
        <>
          {' '}
          {t('sla.due')} <Time value={new Date(run.dueAt)} show="dateTime" />
        </>
      )}
    </>
  );
}

type Item = Segment | Mark;

/** Each stretch of time, whether it counted, and what moved the deadline in between. */
function Why({ run, marks }: { run: Run; marks: Mark[] }) {
  const { t } = useTranslation('support');
  const items = timeline(run, marks);
  const shown = items.slice(-SHOWN);
  const hidden = items.length - shown.length;
  return (
    <>
      {hidden > 0 && <p className="muted small">{t('sla.hidden', { count: hidden })}</p>}
      <Timeline items={[...shown.map(useItem()), ...useEnd(run)]} />
    </>
  );
}

function timeline(run: Run, marks: readonly Mark[]): Item[] {
  const end = run.endedAt ?? Number.POSITIVE_INFINITY;
  // What was edited after a clock had ended was reckoned into it all the same.
  const own = marks.filter(({ at, kind }) => at >= run.startedAt && (at <= end || kind === 'edit'));
  const startOf = (item: Item) => ('from' in item ? item.from : item.at);
  return [...run.segments, ...own].sort((a, b) => startOf(a) - startOf(b));
}

function useItem(): (item: Item) => TimelineItem {
  const { t } = useTranslation('support');
  const format = useFormat();
  const edit = useEdit();
  return (item) => {
    if (!('from' in item)) {
      const title =
        item.kind === 'priority'
          ? t('sla.mark.priority', { priority: t(`platform:priority.${item.to}`) })
          : t(`sla.mark.${item.subject}`, { name: item.name, by: item.by ?? t('ticket.system') });
      return {
        key: `${item.kind}${item.at}`,
        title,
        tone: 'info',
        body: (
          <span className="muted small">
            <Time value={new Date(item.at)} show="dateTime" />
            {item.kind === 'edit' && <> · {item.details.map(edit).join(', ')}</>}
          </span>
        ),
      };
    }
    const length = format.duration((item.to - item.from) / 60_000);
    return {
      key: `s${item.from}`,
      title: item.counts ? t('sla.segment.counts', { length }) : reason(item, t),
      ...(item.counts && { tone: 'ok' as const }),
      body: (
        <span className="muted small">
          <Time value={new Date(item.from)} show="dateTime" /> –{' '}
          <Time value={new Date(item.to)} show="dateTime" />
        </span>
      ),
    };
  };
}

function reason(segment: Segment, t: ReturnType<typeof useTranslation>['t']): string {
  if (segment.paused) return t('sla.segment.paused', { status: t(`status.${segment.paused}`) });
  if (segment.holiday) return t('sla.segment.holiday', { name: segment.holiday });
  return t('sla.segment.closed');
}

function useEdit(): (detail: Detail) => string {
  const { t } = useTranslation('support');
  const format = useFormat();
  const time = (minutes: number | null | undefined) =>
    minutes == null ? '–' : format.duration(minutes);
  return (detail) => {
    if (detail.field === 'target')
      return t('sla.edit.target', {
        clock: t(`sla.clock.${detail.clock}`),
        from: time(detail.from),
        to: time(detail.to),
      });
    if (detail.field === 'holiday')
      return t('sla.edit.holiday', { name: detail.name ?? '', day: format.date(detail.day ?? '') });
    return t(`sla.edit.${detail.field}`);
  };
}

function useEnd(run: Run): TimelineItem[] {
  const { t } = useTranslation('support');
  if (run.endedAt === null || !run.endedBy) return [];
  return [
    {
      key: 'end',
      title: t(`sla.ended.${run.endedBy}`),
      tone: run.late ? 'danger' : 'ok',
      body: (
        <span className="muted small">
          <Time value={new Date(run.endedAt)} show="dateTime" />
        </span>
      ),
    },
  ];
}
