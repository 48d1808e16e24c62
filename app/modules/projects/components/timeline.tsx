import { useFormat, useTranslation } from '~/platform/i18n';
import { EmptyState, Icon, LinkButton, Pagination, ViewChips } from '~/ui';
import type { Project } from '../queries/projects.server';
import type { TimelineTask } from '../queries/timeline.server';
import { neighbours, type Window, zooms } from '../timeline/layout';
import { type Group, linesOf, type Section, sections } from '../timeline/lines';
import type { Milestone } from './milestones';
import { type Line, TimelineDrawing } from './timeline-drawing';
import { TimelineTable } from './timeline-table';

interface Props {
  project: Project;
  points: Milestone[];
  groups: Group[];
  tasks: TimelineTask[];
  hasMore: boolean;
  view: Window;
  /** Which group is open: 'all', 'none', a milestone, or '' for none of them. */
  open: string;
  today: string;
  offDays: string[];
  canWrite: boolean;
  list: string;
}

/** A project over weeks: names at the side, bars beside them, the same in words below. */
export function Timeline(props: Props) {
  const { points, groups, tasks, hasMore, view, open, today, offDays, canWrite, list } = props;
  const { t } = useTranslation('projects');
  const at = (more: Record<string, string>) =>
    `?${new URLSearchParams({ zoom: view.zoom, from: view.from, group: open, ...more })}`;
  const links = {
    task: (id: string) => (canWrite ? `${at({ task: id })}#dates` : `${list}/tasks/${id}`),
    group: (key: string) => at({ group: key }),
    rest: t('timeline.rest'),
  };
  const parts = sections(points, groups, tasks, open).map((section) => ({
    section,
    lines: linesOf(section, today, links),
  }));
  const lines = parts.flatMap((part) => part.lines);
  if (lines.length === 0) {
    return (
      <EmptyState
        icon="calendar"
        title={t('timeline.none')}
        action={
          <LinkButton href={`${list}/${props.project.id}/board`}>{t('view.board')}</LinkButton>
        }
      >
        {t('timeline.noneHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <Tools view={view} open={open} />
      <div className="tl">
        <Names parts={parts} list={list} at={at} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section className="tl-plot" aria-label={t('view.timeline')} tabIndex={0}>
          <TimelineDrawing view={view} lines={lines} today={today} offDays={offDays} />
        </section>
      </div>
      <Legend />
      {hasMore && <Pagination nextHref={at({ after: tasks.at(-1)?.place ?? '' })} />}
      <TimelineTable
        lines={lines.map((line) =>
          line.kind === 'task' ? { ...line, href: `${list}/tasks/${line.id}` } : line,
        )}
        names={new Map(tasks.map((task) => [task.id, task.title]))}
        editHref={canWrite ? links.task : null}
      />
    </>
  );
}

function Tools({ view, open }: { view: Window; open: string }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const { earlier, later } = neighbours(view);
  const at = (more: Record<string, string>) =>
    `?${new URLSearchParams({ zoom: view.zoom, group: open, ...more })}`;
  return (
    <div className="row-between tl-tools">
      <ViewChips
        label={t('timeline.zoom')}
        items={zooms.map((zoom) => ({
          label: t(`timeline.${zoom}`),
          href: at({ zoom }),
          current: zoom === view.zoom,
        }))}
      />
      <div className="row">
        <span className="muted small">{format.dateRange(view.from, view.until)}</span>
        <LinkButton href={at({ from: earlier })} size="sm" icon="chevron-start" iconOnly>
          {t('timeline.earlier')}
        </LinkButton>
        <LinkButton href={at({})} size="sm">
          {t('timeline.today')}
        </LinkButton>
        <LinkButton href={at({ from: later })} size="sm" icon="chevron-end" iconOnly>
          {t('timeline.later')}
        </LinkButton>
      </div>
    </div>
  );
}

function Names({
  parts,
  list,
  at,
}: {
  parts: { section: Section; lines: Line[] }[];
  list: string;
  at: (more: Record<string, string>) => string;
}) {
  const { t } = useTranslation('projects');
  return (
    <ol className="tl-names">
      {parts.flatMap(({ section, lines }) =>
        lines.map((line) => (
          <li key={line.id} className={`tl-is-${line.kind}`}>
            {line.kind === 'task' ? (
              <a href={`${list}/tasks/${line.id}`} title={line.title}>
                <bdi>{line.title}</bdi>
              </a>
            ) : line.kind === 'group' ? (
              <a href={at({ group: section.key })} title={line.title}>
                <Icon name="chevron-end" />
                <bdi>{line.title}</bdi>
                <span className="muted small">
                  {t('timeline.ofGroup', {
                    done: section.group?.done ?? 0,
                    all: section.group?.count ?? 0,
                  })}
                </span>
              </a>
            ) : (
              <span title={line.title}>
                <Icon name="flag" />
                <bdi>{line.title}</bdi>
              </span>
            )}
          </li>
        )),
      )}
    </ol>
  );
}

function Legend() {
  const { t } = useTranslation('projects');
  return (
    <ul className="tl-legend" aria-hidden="true">
      <li>
        <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
          <line className="tl-today" x1="11" x2="11" y1="0" y2="12" />
        </svg>
        {t('timeline.today')}
      </li>
      {(['todo', 'doing', 'done', 'late'] as const).map((state) => (
        <li key={state}>
          <svg width="22" height="12" viewBox="0 0 22 12" aria-hidden="true">
            <rect className={`tl-bar tl-task tl-${state}`} width="22" height="12" rx="4" />
          </svg>
          {t(`timeline.state.${state}`)}
        </li>
      ))}
    </ul>
  );
}
