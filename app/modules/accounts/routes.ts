import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

const auth = (name: string) => route(`auth/${name}`, `modules/accounts/routes/auth/${name}.tsx`);
const file = (name: string) => `modules/accounts/routes/${name}`;

/** Signing in, one's own account, setting a company up, accepting an invitation. */
export const authRoutes: RouteConfigEntry[] = [
  auth('sign-in'),
  auth('register'),
  auth('check-email'),
  auth('confirm'),
  auth('magic-link'),
  auth('reset'),
  auth('new-password'),
  auth('second-factor'),
  route('invite/:token', file('invite.tsx')),
  route('account', file('account/layout.tsx'), [
    index(file('account/index.ts')),
    route('profile', file('account/profile.tsx')),
    route('profile/email', file('account/email.tsx')),
    route('security', file('account/security.tsx')),
    route('security/totp', file('account/totp.tsx')),
    route('security/totp/off', file('account/totp-off.tsx')),
    route('security/recovery-codes', file('account/recovery-codes.tsx')),
    route('sessions', file('account/sessions.tsx')),
    route('companies', file('account/companies.tsx')),
  ]),
  route('onboarding', file('onboarding/layout.tsx'), [
    index(file('onboarding/index.ts')),
    route('company', file('onboarding/company.tsx')),
    route('country', file('onboarding/country.tsx')),
    route('region', file('onboarding/region.tsx')),
    route('template', file('onboarding/template.tsx')),
    route('review', file('onboarding/review.tsx')),
  ]),
];

export const bareRoutes: RouteConfigEntry[] = [route('auth/sign-out', file('auth/sign-out.ts'))];
