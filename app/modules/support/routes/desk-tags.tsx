import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useTranslation } from '~/platform/i18n';
import { requireTenant } from '~/platform/rbac/guard.server';
import {
  Button,
  Card,
  ConfirmButton,
  EmptyState,
  ErrorSummary,
  Form,
  FormActions,
  TextField,
} from '~/ui';
import { removeFromDesk, saveTag } from '../commands/desk-setup.server';
import { DeskPage } from '../components/desk-tabs';
import { listTags } from '../queries/desk.server';
import { tagSchema } from '../schema';

const removal = z.object({ remove: z.uuid() });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const tags = await readTenant(ctx, (trx) => listTags(trx, ctx.tenant.id));
  return { tags, base: `/app/${ctx.tenant.slug}/support` };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const posted = await readForm(request);
  const page = `/app/${ctx.tenant.slug}/support/desk/tags`;
  if (posted.has('remove')) {
    const form = await checkForm(posted, removal, ctx.t);
    if (!form.value) return invalid(form);
    await removeFromDesk(ctx, 'ticket_tags', form.value.remove);
    return redirectWithToast(page, { key: 'support:desk.removed' });
  }
  const form = await checkForm(posted, tagSchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    await saveTag(ctx, form.value.name, form.value.id);
  } catch (error) {
    return invalid(form, error);
  }
  return redirectWithToast(page, { key: 'support:desk.saved' });
}

export default function DeskTagsPage() {
  const { tags, base } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const [form, fields] = useForm({
    id: 'new-tag',
    lastResult: reply?.lastResult.initialValue?.id ? undefined : reply?.lastResult,
    defaultValue: { name: '' },
  });
  return (
    <DeskPage current="tags" base={base}>
      <div className="split">
        <Card flush>
          {tags.length === 0 && <EmptyState icon="ticket" title={t('desk.tags.empty')} />}
          <ul className="rows">
            {tags.map((tag) => (
              <li key={tag.id} className="row-between">
                <a href={`${base}/tickets?tag=${tag.id}`}>
                  <bdi>{tag.name}</bdi>
                </a>
                <Form>
                  <ConfirmButton
                    label={t('desk.remove')}
                    question={t('desk.tags.question', { name: tag.name })}
                    confirm={t('desk.remove')}
                    name="remove"
                    value={tag.id}
                  />
                </Form>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t('desk.tags.new')}>
          <Form id={form.id}>
            <ErrorSummary form={form} />
            <TextField field={fields.name} label={t('desk.name')} />
            <FormActions>
              <Button variant="primary">{t('desk.add')}</Button>
            </FormActions>
          </Form>
        </Card>
      </div>
    </DeskPage>
  );
}
