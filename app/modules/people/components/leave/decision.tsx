import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, ConfirmButton, ErrorSummary, Form, TextareaField } from '~/ui';

/** Approve or reject, with a note (which a rejection needs). */
export function DecisionCard({
  lastResult,
  person,
}: {
  lastResult: SubmissionResult<string[]> | undefined;
  person: string;
}) {
  const { t } = useTranslation('people');
  const [form, fields] = useForm({ id: 'decide', lastResult, defaultValue: { note: '' } });
  const labels = { note: t('leave.decide.note') };
  return (
    <Card title={t('leave.decide.title', { name: person })}>
      <Form {...getFormProps(form)}>
        <ErrorSummary form={form} labels={labels} />
        <TextareaField
          field={fields.note}
          label={labels.note}
          hint={t('leave.decide.noteHint')}
          rows={2}
        />
        <div className="row">
          <Button variant="primary" icon="check" name="intent" value="approve">
            {t('leave.decide.approve')}
          </Button>
          <Button variant="danger" icon="close" name="intent" value="reject">
            {t('leave.decide.reject')}
          </Button>
        </div>
      </Form>
    </Card>
  );
}

/** Cancel, asked once. */
export function CancelLeave({ dates, approved }: { dates: string; approved: boolean }) {
  const { t } = useTranslation('people');
  return (
    <Form className="row">
      <ConfirmButton
        name="intent"
        value="cancel"
        label={t('leave.cancel.label')}
        question={t(approved ? 'leave.cancel.questionApproved' : 'leave.cancel.question', {
          dates,
        })}
        confirm={t('leave.cancel.confirm')}
      />
    </Form>
  );
}
