/** A stretch of working time of a day, in minutes after midnight; 1440 is the day's end. */
export interface Shift {
  starts: number;
  ends: number;
}

const TIME = /^(\d{1,2})(?::([0-5]\d))?$/;

/**
 * `09:00-13:00, 14:00-18:00` as shifts, in order; an empty text is a day off. Says what is wrong instead:
 * `form`, `order` (ends before it starts) or `overlap`.
 */
export function hoursOfText(text: string): Shift[] | 'form' | 'order' | 'overlap' {
  const shifts: Shift[] = [];
  for (const part of text
    .split(/[,;،]/)
    .map((piece) => piece.trim())
    .filter(Boolean)) {
    const [from, to, rest] = part.split(/\s*[-–—]\s*/);
    const starts = minuteOf(from);
    const ends = minuteOf(to);
    if (starts === null || ends === null || rest !== undefined) return 'form';
    if (starts >= ends) return 'order';
    shifts.push({ starts, ends });
  }
  shifts.sort((a, b) => a.starts - b.starts);
  return shifts.some((shift, at) => shift.starts < (shifts[at - 1]?.ends ?? 0))
    ? 'overlap'
    : shifts;
}

function minuteOf(text: string | undefined): number | null {
  const [, hour, minute = '0'] = TIME.exec(text ?? '') ?? [];
  if (hour === undefined) return null;
  const at = Number(hour) * 60 + Number(minute);
  return at <= 1440 ? at : null;
}

/** The other way round, for forms and pages. */
export function textOfHours(shifts: readonly Shift[]): string {
  return shifts.map(({ starts, ends }) => `${clock(starts)}-${clock(ends)}`).join(', ');
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
