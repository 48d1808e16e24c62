import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, ErrorSummary, Form, FormActions, TextareaField } from '~/ui';

/** Approve, reject with the reason, or reopen an approved week: one note, one button each. */
export function DecisionForms(props: {
  reply: SubmissionResult<string[]> | undefined;
  canDecide: boolean;
  canReopen: boolean;
  name: string;
}) {
  const { reply, canDecide, canReopen, name } = props;
  const { t } = useTranslation('people');
  const [form, fields] = useForm({
    id: 'decision',
    lastResult: reply,
    defaultValue: { note: '' },
  });
  // A refusal is shown even when there is nothing left to decide.
  if (!canDecide && !canReopen) return <ErrorSummary form={form} />;
  return (
    <Card title={t(canDecide ? 'timesheets.decide.title' : 'timesheets.decide.reopenTitle')}>
      <Form id={form.id}>
        <ErrorSummary form={form} labels={{ note: t('timesheets.decide.note') }} />
        <TextareaField
          field={fields.note}
          label={t('timesheets.decide.note')}
          hint={t(canDecide ? 'timesheets.decide.noteHint' : 'timesheets.decide.reopenHint', {
            name,
          })}
          optional={canDecide}
          rows={2}
        />
        <FormActions>
          {canDecide ? (
            <>
              <Button variant="primary" icon="check" name="intent" value="approve">
                {t('timesheets.decide.approve')}
              </Button>
              <Button icon="close" name="intent" value="reject">
                {t('timesheets.decide.reject')}
              </Button>
            </>
          ) : (
            <Button icon="refresh" name="intent" value="reopen">
              {t('timesheets.decide.reopen')}
            </Button>
          )}
        </FormActions>
      </Form>
    </Card>
  );
}
