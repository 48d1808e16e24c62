import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { forbidden, requireTenant } from '~/platform/rbac/guard.server';
import { Card, PageHeader } from '~/ui';
import { requestExport, sealNow } from '../commands/request-export.server';
import { saveAuditSettings } from '../commands/save-settings.server';
import { AuditTabs } from '../components/audit-tabs';
import { ExportCard } from '../components/export-card';
import { AnchorTable, SealFacts } from '../components/seal-card';
import { SettingsForm } from '../components/settings-form';
import { auditKey } from '../keys.server';
import { fingerprint } from '../proof/sign.ts';
import {
  listAnchorNotes,
  listExports,
  readAuditSettings,
  readProof,
} from '../queries/proof.server';
import { settingsSchema } from '../schema';

/** The proof is of the whole trail: seeing one's own entries is not enough. */
async function requireProof({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'audit.read');
  if (!ctx.can('audit.read', 'all')) throw forbidden('audit.read');
  return ctx;
}

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireProof(args);
  const { id, slug } = ctx.tenant;
  const canManage = ctx.can('audit.manage');
  const [proof, anchors, exports, settings] = await readTenant(ctx, (trx) =>
    Promise.all([
      readProof(trx),
      listAnchorNotes(trx, id),
      listExports(trx, id),
      canManage ? readAuditSettings(trx, id) : null,
    ]),
  );
  const { publicKey } = auditKey();
  return {
    base: `/app/${slug}/audit`,
    proof,
    anchors,
    exports,
    settings,
    key: { public: publicKey, fingerprint: fingerprint(publicKey) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireProof(args);
  const posted = await readForm(args.request);
  const intent = posted.get('intent');
  const here = `/app/${ctx.tenant.slug}/audit/proof`;
  if (intent === 'export') {
    await requestExport(ctx);
    return redirectWithToast(`${here}#exports`, { key: 'audit:export.asked' });
  }
  if (intent === 'seal') {
    await sealNow(ctx);
    return redirectWithToast(here, { key: 'audit:proof.sealing' });
  }
  if (!ctx.can('audit.manage')) throw forbidden('audit.manage');
  const form = await checkForm(posted, settingsSchema, ctx.t);
  if (!form.value) return invalid(form);
  await saveAuditSettings(ctx, form.value);
  return redirectWithToast(here, { key: 'audit:settings.saved' });
}

export default function ProofPage() {
  const { base, proof, anchors, exports, settings, key } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('audit');
  return (
    <>
      <PageHeader title={t('title')} description={t('proof.description')} />
      <AuditTabs base={base} current="proof" />
      <div className="stack-lg">
        <SealFacts proof={proof} keyPrint={key.fingerprint} publicKey={key.public} />
        <ExportCard base={base} exports={exports} publicKey={key.public} />
        <Card title={t('anchor.title')}>
          <AnchorTable anchors={anchors} />
        </Card>
        {settings && <SettingsForm settings={settings} lastResult={reply?.lastResult} />}
      </div>
    </>
  );
}
