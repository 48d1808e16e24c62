/** What a report is made of: the page, the CSV files and the API all show the same. */

/** count: whole things. percent: a fraction of 1. duration: minutes that passed. work: minutes somebody worked. */
export type Unit = 'count' | 'percent' | 'duration' | 'work';

/** A number that says how things went, beside the one of the period before. */
export interface Figure {
  key: string;
  label: string;
  unit: Unit;
  /** null: there was nothing to measure. */
  value: number | null;
  /** Of the period before; absent where it cannot be known. */
  before?: number | null;
  /** To the rows that were counted. */
  href?: string | undefined;
}

export interface ReportColumn {
  key: string;
  label: string;
  unit: Unit;
}

export interface ReportRow {
  label: string;
  /** To the report of this row alone. */
  href?: string | undefined;
  /** A value for each column. */
  values: (number | null)[];
  /** To the rows that were counted, a column each. */
  hrefs?: (string | undefined)[];
}

/** Numbers side by side; drawn as well where seeing them helps. */
export interface ReportTable {
  key: string;
  title: string;
  /** Header of the rows' names. */
  of: string;
  drawn?: 'bars' | 'lines';
  columns: ReportColumn[];
  rows: ReportRow[];
}

export interface Report {
  figures: Figure[];
  tables: ReportTable[];
  /** What it was narrowed to: the filter's name in the address, and whom or what it means. */
  narrowed: { name: string; label: string }[];
}

/** Both ends belong to it. */
export interface DayRange {
  from: string;
  to: string;
}

export const reportSteps = ['day', 'week', 'month'] as const;
export type ReportStep = (typeof reportSteps)[number];

/** What is asked of a report. */
export interface ReportQuery extends DayRange {
  step: ReportStep;
  /** As many days right before. */
  before: DayRange;
  /** Ids to narrow it to, '' for all; a report takes those it knows. */
  person: string;
  client: string;
  project: string;
  /** The report's own address with something changed, for links to parts of it. */
  hrefWith(change: Partial<Record<'person' | 'client' | 'project', string>>): string;
}

/** A share of a whole; null of nothing. */
export function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** An average, in minutes, of seconds summed over things. */
export function averageMinutes(seconds: number, things: number): number | null {
  return things > 0 ? seconds / things / 60 : null;
}
