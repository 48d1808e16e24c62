import { useTranslation } from '~/platform/i18n';
import type { NavLink } from '~/platform/navigation/nav';
import { AuthFrame } from '~/shells/frames/auth-frame';
import { HubFrame } from '~/shells/frames/hub-frame';
import { PortalFrame } from '~/shells/frames/portal-frame';
import { SiteFrame } from '~/shells/frames/site-frame';
import { type TenantShellProps, WorkspaceFrame } from '~/shells/frames/workspace-frame';
import { Button, Form, PageHeader, TextField } from '~/ui';
import { PagesSection } from './content';
import { ListsSection } from './lists';

export const kitShells = ['workspace', 'portal', 'hub', 'auth', 'site', 'error'] as const;

const link = (to: string, key: string, icon: NavLink['icon'], more: Partial<NavLink> = {}) => ({
  to: `/dev/kit/${to}`,
  labelKey: `kit:${key}`,
  icon,
  group: 'work' as const,
  ...more,
});

const nav: NavLink[] = [
  link('workspace', 'section.pages', 'home'),
  link('portal', 'section.lists', 'ticket', { badge: 3 }),
  link('hub', 'section.calendar', 'calendar', { group: 'people' }),
  link('auth', 'section.forms', 'clock', { group: 'people' }),
  link('site', 'section.states', 'users', { group: 'admin' }),
  link('error', 'section.icons', 'shield', { group: 'admin' }),
];

export function KitShell({ shell }: { shell: (typeof kitShells)[number] }) {
  const { t } = useTranslation('kit');
  const user = { name: t('sample.person'), email: 'asha@example.com' };
  const tenant: Omit<TenantShellProps, 'children'> = {
    user,
    timeZone: 'Asia/Kolkata',
    tenant: { slug: 'lotus', name: t('sample.company'), country: 'IN' },
    brand: {},
    tenants: [
      { slug: 'lotus', name: t('sample.company'), audience: 'staff' },
      { slug: 'summit', name: t('option.two'), audience: 'client' },
    ],
    nav,
    unread: 3,
    toast: { key: 'kit:toast', kind: 'ok' },
  };
  const page = (
    <>
      <PagesSection />
      <ListsSection />
    </>
  );
  switch (shell) {
    case 'workspace':
      return <WorkspaceFrame {...tenant}>{page}</WorkspaceFrame>;
    case 'portal':
      return (
        <PortalFrame {...tenant} brand={{ color: '#8a1c5b', accent: '#ffc46b' }}>
          {page}
        </PortalFrame>
      );
    case 'hub':
      return (
        <HubFrame user={user} timeZone="UTC" nav={nav} toast={null}>
          {page}
        </HubFrame>
      );
    case 'site':
      return (
        <SiteFrame signedIn={false} toast={null}>
          <div className="site-page">{page}</div>
        </SiteFrame>
      );
    case 'auth':
      return (
        <AuthFrame toast={null}>
          <h1>{t('ui:action.continue')}</h1>
          <p>{t('hint')}</p>
          <Form method="get">
            <TextField field={{ id: 'e', name: 'e' }} label={t('field.email')} type="email" />
            <TextField field={{ id: 'p', name: 'p' }} label={t('field.name')} />
            <Button variant="primary" block>
              {t('ui:action.continue')}
            </Button>
          </Form>
        </AuthFrame>
      );
    default:
      return (
        <WorkspaceFrame {...tenant} toast={null}>
          <PageHeader title={t('errors:404.title')} description={t('errors:404.text')} />
        </WorkspaceFrame>
      );
  }
}
