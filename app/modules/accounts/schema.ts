import { z } from 'zod';
import { locales } from '~/platform/i18n/locales';
import { themes } from '~/platform/preferences/preferences';

const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
const fullName = z.string().trim().min(1).max(120);
/** Where to go afterwards; judged by safeRedirect before use. */
const next = z.string().max(2000).optional();

/** bcrypt reads no further, so a longer password would be cut without a word. */
const BCRYPT_BYTES = 72;

/** A password somebody chooses. Long rather than motley; pasting is welcome, composition rules are not. */
const newPassword = z
  .string()
  .min(10)
  .refine((text) => new TextEncoder().encode(text).length <= BCRYPT_BYTES, {
    error: 'accounts:password.error.tooLong',
  });

/** A password somebody already has: whatever it is, it is checked by comparing. */
const currentPassword = z.string().min(1).max(200);

/** Six digits, however they were typed. */
const sixDigits = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, { error: 'accounts:code.error.sixDigits' }));

export const signInSchema = z.object({ email, password: currentPassword, next });
export const registerSchema = z.object({ fullName, email, password: newPassword, next });
export const emailSchema = z.object({ email, next });
export const emailCodeSchema = z.object({ code: sixDigits });
export const confirmSchema = z.object({
  token_hash: z.string().min(1).max(300),
  type: z.enum(['signup', 'magiclink', 'recovery', 'invite', 'email_change']),
  next,
});
export type LinkType = z.output<typeof confirmSchema>['type'];

export const newPasswordSchema = z.object({ password: newPassword });
export const changePasswordSchema = z.object({ currentPassword, password: newPassword });

export const codeSchema = z.object({ code: sixDigits, next });
export const recoveryCodeSchema = z.object({
  recoveryCode: z.string().trim().min(1).max(40),
  next,
});
export const enrolSchema = z.object({ setup: z.string().max(2000), code: sixDigits, next });

export const profileSchema = z.object({
  fullName,
  locale: z.enum(locales),
  timeZone: z.string().max(60).optional(),
  theme: z.enum(themes),
});
export const changeEmailSchema = z.object({ email, currentPassword });

export const signOutSchema = z.object({
  scope: z.enum(['local', 'global']).default('local'),
  next,
});
export const endSessionSchema = z.object({ session: z.uuid().optional() });

/** A person invited who has no account yet chooses a password; their address is the invitation's. */
export const acceptAsNewSchema = z.object({ fullName, password: newPassword });
