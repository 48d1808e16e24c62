import { randomUUID } from 'node:crypto';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { useTranslation } from '~/platform/i18n';
import { requirePortal } from '~/platform/rbac/guard.server';
import { Card, EmptyState, Icon, PageHeader } from '~/ui';
import { organisationAction } from '../actions/organisation.server';
import { InviteColleague, OpenInvitations } from '../components/colleagues';
import { OrganisationCard } from '../components/organisation-card';
import { invitingClientIds, openInvitations, ownOrganisations } from '../queries/portal.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requirePortal(request, params, 'clients.read');
  const [organisations, inviting, invitations] = await readTenant(ctx, (trx) =>
    Promise.all([
      ownOrganisations(trx, ctx.tenant.id, ctx.user.id),
      invitingClientIds(trx),
      openInvitations(trx, ctx.tenant.id),
    ]),
  );
  return {
    organisations,
    inviting: organisations.filter(({ id }) => inviting.includes(id)),
    invitations,
    idempotencyKey: randomUUID(),
    base: `/portal/${ctx.tenant.slug}`,
    company: ctx.tenant.name,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requirePortal(request, params, 'clients.invite');
  return await organisationAction(request, ctx);
}

/** The client's own organisation as the company has it, and what each person sets for themselves. */
export default function PortalOrganisation() {
  const { t } = useTranslation('crm');
  const page = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>()?.lastResult;
  const { organisations, inviting, base, company } = page;
  return (
    <>
      <PageHeader title={t('portal.title')} description={t('portal.intro', { company })} />
      <div className="split">
        <div className="stack-lg">
          {organisations.length === 0 && (
            <EmptyState icon="building" title={t('portal.none')}>
              {t('portal.noneHint', { company })}
            </EmptyState>
          )}
          {organisations.map((organisation) => (
            <OrganisationCard key={organisation.id} organisation={organisation} />
          ))}
          <OpenInvitations invitations={page.invitations} lastResult={lastResult} />
        </div>
        <div className="stack-lg">
          {inviting.length > 0 && (
            <InviteColleague
              organisations={inviting}
              lastResult={lastResult}
              idempotencyKey={page.idempotencyKey}
            />
          )}
          <Card title={t('portal.yours')}>
            <ul className="portal-links">
              <li>
                <a href={`${base}/notifications/preferences`}>
                  <Icon name="bell" />
                  {t('portal.preferences')}
                </a>
              </li>
              <li>
                <a href="/account">
                  <Icon name="user" />
                  {t('portal.account')}
                </a>
              </li>
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}
