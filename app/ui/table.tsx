import type { ReactNode } from 'react';
import { useTranslation } from '~/platform/i18n';

export interface Column<Row> {
  key: string;
  header: string;
  /** The words of one cell. Keep it small: a list draws it fifty times. */
  cell: (row: Row) => ReactNode;
  /** `end` for numbers, money and durations. */
  align?: 'end';
  /** On phones, where rows are cards, write the header before the value. On by default for `end`. */
  cardLabel?: boolean;
  /** The header becomes a sort link with this address. */
  sortHref?: string;
  sorted?: 'ascending' | 'descending';
  /** The header is for assistive technology only (a column of buttons). */
  hideHeader?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds, for assistive technology. */
  caption: string;
  /** The first column names the row and carries its link. */
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  /** Makes the whole row a link; a row without one (that is being edited) stays text. */
  rowHref?: (row: Row) => string | undefined;
  /** What a row shows instead of its cells, across all columns: the form in which it is edited. */
  rowForm?: (row: Row) => ReactNode | undefined;
  /** A box before each row; put the table inside a `<Form>` with a `<BulkBar>`. */
  select?: { name: string; label: (row: Row) => string };
  /** Shown instead of the table when there are no rows. */
  empty?: ReactNode;
  /** Keep the header in view while the page scrolls. */
  sticky?: boolean;
  /** Rows stay rows on phones and scroll sideways (for grids of numbers). */
  noCards?: boolean;
  /** Cells of a `<tfoot>` row: totals. */
  footer?: ReactNode[];
}

/** A list of records. The markup per row is kept bare; all looks come from the table's class. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const { columns, rows, rowKey, select, empty, sticky = true, noCards, footer } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  // Translated once: with the name put in fifty times it would cost as much as a tenth of the page.
  const [before = '', after = ''] = select ? t('table.selectRow', { name: '\0' }).split('\0') : [];
  const wrap = `table-wrap${noCards ? '' : ' table-cards'}${sticky && !noCards ? ' table-sticky' : ''}`;
  return (
    <div
      className={wrap}
      {...(noCards ? { role: 'region', tabIndex: 0, 'aria-label': props.caption } : {})}
    >
      <table className="table">
        <caption className="sr-only">{props.caption}</caption>
        <thead>
          <tr>
            {select && (
              <th scope="col">
                <span className="sr-only">{t('table.select')}</span>
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.align && 'e'}
                aria-sort={column.sorted}
              >
                <Header column={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {select && (
                <td>
                  <input
                    type="checkbox"
                    className="tick"
                    name={select.name}
                    value={rowKey(row)}
                    aria-label={before + select.label(row) + after}
                  />
                </td>
              )}
              {drawRow(row, props)}
            </tr>
          ))}
        </tbody>
        {footer && (
          <tfoot>
            <tr>
              {select && <td />}
              {columns.map((column, index) => (
                <td key={column.key} className={column.align && 'e'}>
                  {footer[index]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Header<Row>({ column }: { column: Column<Row> }) {
  if (column.sortHref) return <a href={column.sortHref}>{column.header}</a>;
  return <span className={column.hideHeader ? 'sr-only' : undefined}>{column.header}</span>;
}

function drawRow<Row>(row: Row, { columns, rowHref, rowForm }: DataTableProps<Row>) {
  const form = rowForm?.(row);
  if (form) return <td colSpan={columns.length}>{form}</td>;
  return columns.map((column, index) => drawCell(column, row, index, rowHref));
}

function drawCell<Row>(
  column: Column<Row>,
  row: Row,
  index: number,
  rowHref: ((row: Row) => string | undefined) | undefined,
) {
  const content = column.cell(row);
  if (index === 0) {
    const href = rowHref?.(row);
    return (
      <th key={column.key} scope="row">
        {href ? (
          <a className="r" href={href}>
            {content}
          </a>
        ) : (
          content
        )}
      </th>
    );
  }
  const labelled = column.cardLabel ?? column.align === 'end';
  return (
    <td
      key={column.key}
      className={column.align && 'e'}
      data-l={labelled ? column.header : undefined}
    >
      {content}
    </td>
  );
}

/** What can be done with the ticked rows; appears once one is ticked. Children are submit buttons. */
export function BulkBar({ children }: { children: ReactNode }) {
  const { t } = useTranslation('ui');
  return (
    <div className="bulk">
      <span className="muted">{t('table.withSelected')}</span>
      {children}
    </div>
  );
}
