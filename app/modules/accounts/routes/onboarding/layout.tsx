import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLocation } from '@remix-run/react';
import { useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { Steps } from '~/ui';
import { type Step, steps } from '../../onboarding';

/** The shell's wide card. */
export const handle = { wide: true };

export async function loader({ request }: LoaderFunctionArgs) {
  await requireUser(request);
  return null;
}

/** The wizard that sets a company up; every step is a page, so going back is a link. */
export default function Onboarding() {
  const { pathname } = useLocation();
  const { t } = useTranslation('accounts');
  const current = steps.indexOf(pathname.split('/').at(-1) as Step);
  return (
    <div className="stack">
      <Steps items={steps.map((step) => t(`onboarding.step.${step}`))} current={current} />
      <Outlet />
    </div>
  );
}
