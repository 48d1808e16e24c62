import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Badge, type Tone } from '~/ui';
import type { SheetStatus } from '../../schema.timesheets';

const tones: Record<SheetStatus, Tone> = {
  draft: 'neutral',
  submitted: 'info',
  approved: 'ok',
  rejected: 'danger',
};

/** The state of a week in a word. */
export function SheetBadge({ status }: { status: SheetStatus }) {
  const { t } = useTranslation('people');
  return <Badge tone={tones[status]}>{t(`timesheets.status.${status}`)}</Badge>;
}

interface SheetFacts {
  status: SheetStatus;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  note: string | null;
}

/** How one's own week stands, and what happens next. */
export function NextStep({ sheet }: { sheet: SheetFacts | null | undefined }) {
  const { t } = useTranslation('people');
  const format = useFormat();
  if (!sheet) return null;
  const { status, submittedAt, decidedAt, decidedBy, note } = sheet;
  const values = {
    when: decidedAt ? format.dateTime(decidedAt) : '',
    name: decidedBy ?? t('timesheets.somebody'),
  };
  const quoted = note && <q className="sheet-note">{note}</q>;
  if (status === 'submitted') {
    return (
      <Alert title={t('timesheets.next.submitted')}>
        {t('timesheets.next.submittedHint', {
          when: submittedAt ? format.dateTime(submittedAt) : '',
        })}
      </Alert>
    );
  }
  if (status === 'approved') {
    return (
      <Alert tone="ok" title={t('timesheets.next.approved', values)}>
        {quoted} {t('timesheets.next.approvedHint')}
      </Alert>
    );
  }
  if (status === 'rejected') {
    return (
      <Alert tone="danger" title={t('timesheets.next.rejected', values)}>
        {quoted} {t('timesheets.next.rejectedHint')}
      </Alert>
    );
  }
  if (!decidedAt) return null;
  return (
    <Alert tone="warn" title={t('timesheets.next.reopened', values)}>
      {quoted} {t('timesheets.next.reopenedHint')}
    </Alert>
  );
}
