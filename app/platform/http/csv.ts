const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One CSV line (RFC 4180, CRLF). A cell that a spreadsheet would take for a formula is made text by an
 * apostrophe (CSV injection: = + - @, tab and line ends at its start; their full-width forms, which Japanese and
 * Chinese spreadsheets read alike).
 */
export function csvLine(cells: (string | number | null | undefined)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before `csvLine` made it text. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
