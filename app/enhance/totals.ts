/**
 * Sums a grid of hours while it is typed. The table says in which form numbers are written
 * (`data-totals`); fields are named `…l<line>-d<column>`, and what shows a sum is marked `data-sum`.
 */
export function enhanceTotals(): void {
  const grid = document.querySelector<HTMLTableElement>('[data-totals]');
  grid?.addEventListener('input', () => sum(grid));
}

function sum(grid: HTMLTableElement): void {
  const sums: Record<string, number> = {};
  const add = (name: string, minutes: number) => {
    sums[name] = (sums[name] ?? 0) + minutes;
  };
  for (const { name, value } of grid.querySelectorAll('input')) {
    const [, line, column] = /(l\d+)-(d\d)$/.exec(name) ?? [];
    const minutes = line ? read(value) : 0;
    for (const at of [line, column, 'all']) if (at) add(at, minutes);
  }
  const write = new Intl.NumberFormat(grid.dataset.totals);
  const two = new Intl.NumberFormat(grid.dataset.totals, { minimumIntegerDigits: 2 });
  for (const cell of document.querySelectorAll<HTMLElement>('[data-sum]')) {
    const total = (sums[cell.dataset.sum ?? ''] ?? 0) + Number(cell.dataset.base ?? 0);
    cell.textContent = total
      ? `${write.format(Math.floor(total / 60))}:${two.format(total % 60)}`
      : '';
  }
}

/** Minutes of `7:30`, `7.5` or `450m`, in any digits; 0 for what the server will complain about. */
function read(text: string): number {
  const latin = text
    .trim()
    .replace(/\p{Nd}/gu, (digit) => String(digitOf(digit.charCodeAt(0))))
    .replace(/[,٫]/, '.');
  const [, hours, minutes] = /^(\d*):(\d\d)$/.exec(latin) ?? [];
  if (minutes) return Number(hours) * 60 + Number(minutes);
  const [, only] = /^(\d+)\s*m/.exec(latin) ?? [];
  return Math.round(Number(only ?? Number.parseFloat(latin) * 60)) || 0;
}

function digitOf(code: number): number {
  return code >= 0x966 ? code - 0x966 : code & 0xf;
}
