import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { FormatProvider, useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { Breadcrumbs, Tabs } from '~/ui';
import { homePath } from '../../queries/landing.server';

/** The shell's wide card. */
export const handle = { wide: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireUser(request);
  return { home: homePath(ctx), timeZone: ctx.user.timeZone };
}

const tabs = ['profile', 'security', 'sessions', 'companies'] as const;

/** Somebody's own account, whatever company they are in. */
export default function AccountLayout() {
  const { home, timeZone } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const { t } = useTranslation('accounts');
  const items = tabs.map((tab) => ({
    label: t(`tab.${tab}`),
    href: `/account/${tab}`,
    current: pathname.startsWith(`/account/${tab}`),
  }));
  return (
    <FormatProvider timeZone={timeZone}>
      <div className="stack">
        {home !== '/account/companies' && (
          <Breadcrumbs items={[{ label: t('backToWork'), href: home }]} />
        )}
        <Tabs items={items} label={t('tab.label')} />
        <Outlet />
      </div>
    </FormatProvider>
  );
}
