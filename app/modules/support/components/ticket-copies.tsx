import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, ErrorSummary, Form, FormActions, TextField } from '~/ui';
import { COPIES } from '../schema';
import { type LastResult, resultFor } from './message-forms';

type Copies = { id: string; address: string }[];

/** Who is copied on a ticket: taking somebody off, and copying somebody more. */
export function TicketCopies({ copies, lastResult }: { copies: Copies; lastResult: LastResult }) {
  const { t } = useTranslation('support');
  const answer = resultFor('copy', lastResult);
  const [form, fields] = useForm<{ address: string }>({ id: 'copy', lastResult: answer });
  return (
    <details open={answer !== undefined}>
      <summary>
        {t('copies.title')}: {copies.length > 0 ? copies.length : t('copies.none')}
      </summary>
      <div className="stack">
        {copies.length > 0 && (
          <ul className="stack">
            {copies.map(({ id, address }) => (
              <li key={id}>
                <Form intent="uncopy" className="flex items-center justify-between gap-2">
                  <input type="hidden" name="copyId" value={id} />
                  <bdi className="min-w-0 wrap-anywhere">{address}</bdi>
                  <Button size="sm" variant="quiet" aria-label={t('copies.removeOne', { address })}>
                    {t('copies.remove')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        {copies.length < COPIES && (
          <Form id={form.id} intent="copy">
            <ErrorSummary form={form} />
            <TextField
              field={fields.address}
              type="email"
              label={t('copies.address')}
              hint={t('copies.hint')}
              ltr
            />
            <FormActions>
              <Button size="sm">{t('copies.add')}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </details>
  );
}
