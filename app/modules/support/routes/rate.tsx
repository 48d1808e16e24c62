import { useForm } from '@conform-to/react';
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { invalid, parseForm } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { notFound } from '~/platform/rbac/guard.server';
import { Alert, Button, ErrorSummary, Form, FormActions, RadioGroup, TextareaField } from '~/ui';
import { rateTicket, readRating } from '../mail/rating-link.server';
import { scores } from '../status';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

const schema = z.object({
  score: z.coerce.number<string>().int().min(1).max(5),
  comment: z.string().trim().max(2000).optional(),
});

/** Programs that scan mails open every link: reading asks, and changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const rating = await readRating(params.token);
  if (!rating) throw notFound();
  const chosen = new URL(request.url).searchParams.get('score') ?? '';
  const page = {
    title: getT(getLocale(request))('support:rating.title'),
    company: rating.company,
    number: rating.number,
    subject: rating.subject,
    isRated: rating.score !== null,
    isLate: rating.late && rating.score === null,
    chosen: /^[1-5]$/.test(chosen) ? chosen : '',
  };
  return data(page, { status: page.isLate ? 410 : 200 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const rating = await readRating(params.token);
  if (!rating) throw notFound();
  // The page says that it is too late.
  if (rating.late) return redirect(new URL(request.url).pathname);
  const form = await parseForm(request, schema);
  if (!form.value) return invalid(form);
  await rateTicket(rating, form.value.score, form.value.comment);
  return data({ done: true, lastResult: undefined });
}

export default function RatePage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation('support');
  const [form, fields] = useForm({
    id: 'rate',
    lastResult: reply?.lastResult,
    defaultValue: { score: page.chosen, comment: '' },
  });
  const isDone = reply && 'done' in reply;
  return (
    <>
      <h1>{t('rating.title')}</h1>
      <p className="muted">
        #{page.number} <bdi>{page.subject}</bdi>
      </p>
      {isDone || page.isRated ? (
        <Alert tone="ok">{t('rating.thanks', { company: page.company })}</Alert>
      ) : page.isLate ? (
        <Alert tone="info">{t('rating.late', { company: page.company })}</Alert>
      ) : (
        <Form id={form.id}>
          <ErrorSummary form={form} />
          <RadioGroup
            field={fields.score}
            label={t('rating.question', { company: page.company })}
            options={scores.map((score) => ({
              value: String(score),
              label: t(`rating.score.${score}`),
            }))}
          />
          <TextareaField field={fields.comment} label={t('rating.comment')} optional rows={4} />
          <FormActions>
            <Button variant="primary">{t('rating.send')}</Button>
          </FormActions>
        </Form>
      )}
    </>
  );
}
