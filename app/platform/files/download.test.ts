import { expect, it } from 'vitest';
import { attachment } from './download.server';

it.each([
  ['a.pdf', `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`],
  ['चा.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E0%A4%9A%E0%A4%BE.pdf`],
  [`a"b'(c).pdf`, `attachment; filename="a_b'(c).pdf"; filename*=UTF-8''a%22b%27%28c%29.pdf`],
])('%s cannot leave its header', (name, header) => {
  expect(attachment(name)).toBe(header);
});
