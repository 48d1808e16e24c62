import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readTenant } from '~/platform/db/tenant.server';
import { checkForm, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { uuidParam } from '~/platform/http/uuid-param.server';
import { useTranslation } from '~/platform/i18n';
import { notFound, requireTenant } from '~/platform/rbac/guard.server';
import {
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  PageHeader,
  TextareaField,
  TextField,
} from '~/ui';
import { fillReply, variables } from '../canned';
import { removeFromDesk, saveReply } from '../commands/desk-setup.server';
import { findReply } from '../queries/desk.server';
import { cannedReplySchema } from '../schema';

/** A canned reply; `new` has none yet. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const id = params.id === undefined ? undefined : uuidParam(params.id);
  const reply = id && (await readTenant(ctx, (trx) => findReply(trx, ctx.tenant.id, id)));
  if (id && !reply) throw notFound();
  return {
    reply: reply || null,
    base: `/app/${ctx.tenant.slug}/support/desk/replies`,
    sample: {
      agent: ctx.user.name,
      company: ctx.tenant.name,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, 'support.setup');
  const id = params.id === undefined ? undefined : uuidParam(params.id);
  const list = `/app/${ctx.tenant.slug}/support/desk/replies`;
  if (id) {
    const found = await readTenant(ctx, (trx) => findReply(trx, ctx.tenant.id, id));
    if (!found) throw notFound();
  }
  const posted = await readForm(request);
  if (id && posted.has('remove')) {
    await removeFromDesk(ctx, 'canned_replies', id);
    return redirectWithToast(list, { key: 'support:desk.removed' });
  }
  const form = await checkForm(posted, cannedReplySchema, ctx.t);
  if (!form.value) return invalid(form);
  try {
    const saved = await saveReply(ctx, form.value, id);
    return redirectWithToast(`${list}/${saved}`, { key: 'support:desk.saved' });
  } catch (error) {
    return invalid(form, error);
  }
}

export default function DeskReplyPage() {
  const { reply, base, sample } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const [form, fields] = useForm({
    id: 'reply',
    lastResult: answer?.lastResult,
    defaultValue: { title: reply?.title ?? '', body: reply?.body ?? '' },
  });
  const values = {
    ...sample,
    requester: t('desk.replies.sample.requester'),
    first_name: t('desk.replies.sample.firstName'),
    client: t('desk.replies.sample.client'),
    subject: t('desk.replies.sample.subject'),
    number: '1042',
  };
  return (
    <>
      <Breadcrumbs items={[{ label: t('desk.replies.title'), href: base }]} />
      <PageHeader title={reply?.title ?? t('desk.replies.new')} />
      <div className="split">
        <Card>
          <Form id={form.id}>
            <ErrorSummary form={form} />
            <TextField field={fields.title} label={t('desk.replies.name')} />
            <TextareaField
              field={fields.body}
              label={t('desk.replies.body')}
              hint={t('desk.replies.variables', {
                names: variables.map((name) => `{${name}}`).join(' '),
              })}
              rows={10}
            />
            <FormActions>
              <Button variant="primary">{t('desk.save')}</Button>
            </FormActions>
          </Form>
        </Card>
        {reply && (
          <div className="stack">
            <Card title={t('desk.replies.preview')}>
              <p className="msg-body" dir="auto">
                {fillReply(reply.body, values)}
              </p>
            </Card>
            <Form>
              <ConfirmButton
                label={t('desk.remove')}
                question={t('desk.replies.question', { name: reply.title })}
                confirm={t('desk.remove')}
                name="remove"
                value="1"
              />
            </Form>
          </div>
        )}
      </div>
    </>
  );
}
