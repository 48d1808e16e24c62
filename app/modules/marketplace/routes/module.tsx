import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { BusinessError } from '~/platform/http/errors';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { notFound, requireTenant, type TenantContext } from '~/platform/rbac/guard.server';
import { Alert, Breadcrumbs, Card, Facts, LinkButton, PageHeader } from '~/ui';
import { installModules } from '../commands/install-module.server';
import { uninstallModule } from '../commands/uninstall-module.server';
import { AdditionsCard } from '../components/additions';
import { InstallForm, UninstallForm } from '../components/forms';
import { StandingBadge } from '../components/standing';
import { findOffer, listOffers } from '../queries/catalogue.server';
import {
  additionsOf,
  cardOf,
  dependentsOf,
  installable,
  missingFor,
  wordsOf,
} from '../view.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'modules.manage');
  const manifest = installable(params.module ?? '');
  const offers = await readTenant(ctx, (trx) => listOffers(trx, ctx.tenant.id, ctx.tenant.plan));
  const offer = offers.find(({ id }) => id === manifest?.id);
  const card = offer && cardOf(offer, ctx.t);
  if (!manifest || !offer || !card) throw notFound();
  const nameOf = ({ id }: { id: string }) => {
    const other = installable(id);
    return other
      ? wordsOf(
          other,
          offers.find((one) => one.id === id),
          ctx.t,
        ).name
      : id;
  };
  const has = (module: string) => ctx.has(module);
  return {
    base: `/app/${ctx.tenant.slug}/marketplace`,
    card,
    version: offer.subscription?.version ?? offer.currentVersion,
    installedAt: offer.subscription?.installedAt ?? null,
    uninstalledAt: offer.subscription?.uninstalledAt ?? null,
    needs: manifest.dependencies.filter((id) => installable(id)).map((id) => nameOf({ id })),
    missing: missingFor(manifest, has).map(nameOf),
    dependents: dependentsOf(manifest.id, has).map(nameOf),
    hasSettings: manifest.settings !== undefined,
    additions: additionsOf(manifest, ctx.t),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'modules.manage');
  const manifest = installable(params.module ?? '');
  if (!manifest) throw notFound();
  const posted = await readForm(request);
  const form = await checkForm(
    posted,
    z.object({ intent: z.enum(['install', 'uninstall']) }),
    ctx.t,
  );
  if (!form.value) return invalid(form);
  const { intent } = form.value;
  try {
    if (intent === 'install') await install(ctx, manifest, posted.get('together') === 'yes');
    else await uninstall(ctx, manifest.id);
  } catch (error) {
    return invalid(form, error);
  }
  const offer = await readTenant(ctx, (trx) =>
    findOffer(trx, ctx.tenant.id, ctx.tenant.plan, manifest.id),
  );
  return redirectWithToast(`/app/${ctx.tenant.slug}/marketplace/${manifest.id}`, {
    key: `marketplace:done.${intent}`,
    values: { name: wordsOf(manifest, offer, ctx.t).name },
  });
}

async function install(
  ctx: TenantContext,
  manifest: NonNullable<ReturnType<typeof installable>>,
  together: boolean,
): Promise<void> {
  const missing = missingFor(manifest, (module) => ctx.has(module));
  // The page names them beside the form; a program that posts by itself is told the same.
  if (missing.length > 0 && !together) throw new BusinessError('marketplace:error.dependencies');
  await installModules(ctx, [...missing.map(({ id }) => id), manifest.id]);
}

async function uninstall(ctx: TenantContext, id: string): Promise<void> {
  const names = dependentsOf(id, (module) => ctx.has(module)).map((module) =>
    ctx.t(module.nameKey ?? ''),
  );
  if (names.length > 0) {
    throw new BusinessError('marketplace:error.dependentsNamed', {
      values: { names: names.join(', ') },
    });
  }
  await uninstallModule(ctx, id);
}

export default function ModulePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('marketplace');
  const format = useFormat();
  const { card, base } = page;
  const isInstalled = card.standing === 'installed';
  const problem = reply?.lastResult.error?.['']?.[0];
  return (
    <>
      <Breadcrumbs items={[{ label: t('list.title'), href: base }]} />
      <PageHeader
        title={card.name}
        description={card.description}
        status={<StandingBadge standing={card.standing} />}
        actions={
          isInstalled &&
          page.hasSettings && (
            <LinkButton href={`${base}/${card.id}/settings`} icon="sliders">
              {t('settings.title')}
            </LinkButton>
          )
        }
      />
      {problem && <Alert tone="danger">{problem}</Alert>}
      <div className="split">
        <AdditionsCard additions={page.additions} />
        <div className="stack">
          <Card title={t('module.facts')}>
            <Facts
              items={[
                { label: t('field.category'), value: t(`category.${card.category}`) },
                { label: t('field.version'), value: <span className="ltr">{page.version}</span> },
                {
                  label: t('field.needs'),
                  value: page.needs.length > 0 ? format.list(page.needs) : t('module.needsNothing'),
                },
                ...(isInstalled && page.installedAt
                  ? [{ label: t('field.installed'), value: format.date(page.installedAt) }]
                  : []),
              ]}
            />
          </Card>
          <Card title={t(isInstalled ? 'uninstall.title' : 'install.title')}>
            {isInstalled ? (
              <UninstallForm name={card.name} dependents={page.dependents} />
            ) : (
              <InstallForm {...page} />
            )}
          </Card>
        </div>
      </div>
    </>
  );
}
