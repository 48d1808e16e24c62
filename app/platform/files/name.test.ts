import { expect, it } from 'vitest';
import { safeFileName } from './name';

it.each([
  ['report.pdf', 'report.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\me\\photo.jpg', 'photo.jpg'],
  ['चालान मार्च.pdf', 'चालान मार्च.pdf'],
  ['فاتورة.pdf', 'فاتورة.pdf'],
  // A right-to-left override shows this as “invoice exe.pdf”.
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['a\u0000b\nc\u0007.txt', 'abc.txt'],
  ['zero\u200bwidth\ufeff.png', 'zerowidth.png'],
  ['<b>"x"</b>|?.png', 'b___.png'],
  ['  spaced   out .txt ', 'spaced out .txt'],
  ['...hidden.', 'hidden'],
  ['', 'file'],
  ['\u202e', 'file'],
  ['..', 'file'],
])('%j becomes %j', (raw, safe) => {
  expect(safeFileName(raw)).toBe(safe);
});

it('shortens to 200 characters and keeps the extension', () => {
  const name = safeFileName(`${'😀'.repeat(300)}.pdf`);
  expect([...name]).toHaveLength(200);
  expect(name.endsWith('😀.pdf')).toBe(true);
});
