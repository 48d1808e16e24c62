import { dirOf, useFormat, useLocale, useTranslation } from '~/platform/i18n';
import {
  type Geometry,
  geometry,
  HEAD,
  marks,
  ROW,
  type Row,
  type Window,
} from '../timeline/layout';

/** A line of the timeline: a group, a milestone or a task. */
export interface Line extends Row {
  kind: 'group' | 'milestone' | 'task';
  state: 'done' | 'late' | 'doing' | 'todo';
  title: string;
  /** What a bar leads to. */
  href: string;
  waitsFor: string[];
}

/**
 * Bars over weeks, drawn on the server. It is for the eye alone: the names beside it are links, and the
 * table below says the same in words.
 */
export function TimelineDrawing({
  view,
  lines,
  today,
  offDays,
}: {
  view: Window;
  lines: Line[];
  today: string;
  offDays: string[];
}) {
  const rtl = dirOf(useLocale()) === 'rtl';
  const g = geometry(view, lines, rtl);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return (
    <svg
      className="tl-svg"
      width={view.width}
      height={g.height}
      viewBox={`0 0 ${view.width} ${g.height}`}
      aria-hidden="true"
    >
      {/* Two heads, because an arrow must look right both ways. */}
      <defs>
        <marker
          id="tl-head"
          viewBox="0 0 6 6"
          refX="5"
          refY="3"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0L6 3L0 6z" className="tl-arrow" />
        </marker>
      </defs>
      {view.zoom !== 'quarter' &&
        offDays.map((day) => (
          <rect
            key={day}
            className="tl-off"
            x={g.x(day, 1)}
            y={HEAD}
            width={view.dayWidth}
            height={g.height - HEAD}
          />
        ))}
      {lines.map((line, index) => (
        <line
          key={line.id}
          className="tl-row"
          x1="0"
          x2={view.width}
          y1={HEAD + (index + 1) * ROW}
          y2={HEAD + (index + 1) * ROW}
        />
      ))}
      <Head view={view} g={g} rtl={rtl} />
      <Today g={g} today={today} />
      {lines.flatMap((line) =>
        line.waitsFor.map((id) => {
          const before = byId.get(id);
          const path = before && g.link(before, line);
          const tight = before?.end && line.start && line.start <= before.end;
          return (
            path && (
              <path
                key={`${id} ${line.id}`}
                className={`tl-link${tight ? ' tl-tight' : ''}`}
                d={path}
                markerEnd="url(#tl-head)"
              />
            )
          );
        }),
      )}
      {lines.map((line) => (
        <Mark key={line.id} line={line} g={g} rtl={rtl} />
      ))}
    </svg>
  );
}

function Head({ view, g, rtl }: { view: Window; g: Geometry; rtl: boolean }) {
  const format = useFormat();
  const { months, ticks } = marks(view);
  const side = rtl ? -6 : 6;
  const wide = view.zoom === 'quarter' ? 'monthShort' : 'month';
  return (
    <g>
      {months.map((day, index) => {
        // A month that is nearly over has no room for its name.
        const next = months[index + 1];
        const room = Math.abs(g.x(next ?? view.until) - g.x(day));
        return (
          <g key={day}>
            <line className="tl-month" x1={g.x(day)} x2={g.x(day)} y1="0" y2={g.height} />
            {room > (view.zoom === 'quarter' ? 40 : 110) && (
              <text
                className="tl-name"
                x={g.x(day) + side}
                y="18"
                direction={rtl ? 'rtl' : undefined}
              >
                {format.date(day, wide)}
              </text>
            )}
          </g>
        );
      })}
      {ticks.map((day) => (
        <g key={day}>
          {view.zoom === 'month' && (
            <line className="tl-week" x1={g.x(day)} x2={g.x(day)} y1={HEAD - 18} y2={g.height} />
          )}
          <text
            x={view.zoom === 'week' ? g.x(day, 1) + view.dayWidth / 2 : g.x(day) + side}
            y={HEAD - 6}
            textAnchor={view.zoom === 'week' ? 'middle' : undefined}
            direction={rtl ? 'rtl' : undefined}
          >
            {format.number(Number(day.slice(8)))}
          </text>
        </g>
      ))}
    </g>
  );
}

function Today({ g, today }: { g: Geometry; today: string }) {
  const x = g.today(today);
  if (x === null) return null;
  return <line className="tl-today" x1={x} x2={x} y1={HEAD - 20} y2={g.height} />;
}

function Mark({ line, g, rtl }: { line: Line; g: Geometry; rtl: boolean }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const says = [
    line.title,
    ...(line.start && line.end && line.start !== line.end
      ? [format.dateRange(line.start, line.end)]
      : [line.end, line.start]
          .flatMap((day) => day ?? [])
          .slice(0, 1)
          .map((day) => format.date(day))),
    t(`timeline.state.${line.state}`),
  ].join(' · ');
  if (line.kind === 'milestone') {
    const at = g.diamond(line);
    return (
      at && (
        <a href={line.href} tabIndex={-1}>
          <path
            className={`tl-diamond tl-${line.state}`}
            d={`M${at.x} ${at.y - 9}l9 9l-9 9l-9 -9z`}
          >
            <title>{says}</title>
          </path>
        </a>
      )
    );
  }
  const bar = g.bar(line);
  if (!bar) return null;
  const end = rtl ? bar.x : bar.x + bar.width;
  return (
    <a href={line.href} tabIndex={-1}>
      <rect
        className={`tl-bar tl-${line.kind} tl-${line.state}`}
        x={bar.x}
        y={line.kind === 'group' ? bar.y + 6 : bar.y}
        width={bar.width}
        height={line.kind === 'group' ? 6 : bar.height}
        rx={line.kind === 'group' ? 3 : 5}
      >
        <title>{says}</title>
      </rect>
      {line.kind === 'task' && bar.width > 22 && line.state !== 'todo' && (
        // A shape beside the colour: tick, exclamation mark, or a dot for what is under way.
        <text className="tl-sign" x={rtl ? end + 11 : end - 11} y={bar.y + 13} textAnchor="middle">
          {{ done: '✓', late: '!', doing: '•' }[line.state]}
        </text>
      )}
    </a>
  );
}
