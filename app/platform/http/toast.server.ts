import { z } from 'zod';
import { readSigned, signValue } from '../crypto/signed.server';
import { env } from '../env.server';
import { redirectTo } from './redirect.server';
import { requestStore } from './store.server';

const COOKIE = 'mainstay_toast';
const SECONDS = 60;
const attributes = `Path=/; HttpOnly; SameSite=Lax${env.APP_URL.startsWith('https:') ? '; Secure' : ''}`;

const toastSchema = z.object({
  /** Translation key, such as `people:leave.toast.submitted`. */
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  kind: z.enum(['ok', 'info', 'danger']).default('ok'),
});

/** A short message shown once, on the next page. */
export type Toast = z.output<typeof toastSchema>;

/** Ends an action: to a page of ours, which shows the message once. */
export function redirectWithToast(url: string, toast: z.input<typeof toastSchema>): Response {
  const value = signValue(COOKIE, toastSchema.parse(toast), { expiresIn: SECONDS });
  const response = redirectTo(url);
  response.headers.append('Set-Cookie', `${COOKIE}=${value}; Max-Age=${SECONDS}; ${attributes}`);
  return response;
}

/** The message waiting for this page, if any; shells call it in their loader. It is shown only once. */
export function readToast(request: Request): Toast | null {
  const cookie = request.headers.get('Cookie') ?? '';
  const start = cookie.indexOf(`${COOKIE}=`);
  // A page fetched ahead may never be seen, and must not use the message up.
  if (start < 0 || request.headers.get('Sec-Purpose')?.startsWith('prefetch')) return null;
  const value = cookie.slice(start + COOKIE.length + 1).split(';', 1)[0];
  requestStore().responseHeaders.append('Set-Cookie', `${COOKIE}=; Max-Age=0; ${attributes}`);
  const toast = toastSchema.safeParse(readSigned(COOKIE, value));
  return toast.success ? toast.data : null;
}
