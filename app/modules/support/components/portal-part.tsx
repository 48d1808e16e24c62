import { useTranslation } from '~/platform/i18n';
import { Card, EmptyState } from '~/ui';
import type { PortalTickets } from '../portal.server';
import { PortalTicketList } from './portal-list';

/** Tickets on the portal's start page. */
export function PortalPart({ data }: { data: unknown }) {
  const { t } = useTranslation('support');
  const { base, now, open } = data as PortalTickets;
  return (
    <Card
      title={t('portal.open')}
      flush
      actions={<a href={`${base}/tickets?show=all`}>{t('portal.all')}</a>}
    >
      {open.length > 0 ? (
        <PortalTicketList tickets={open} base={base} now={now} />
      ) : (
        <EmptyState icon="ticket" title={t('portal.noneOpen')}>
          {t('portal.noneOpenHint')}
        </EmptyState>
      )}
    </Card>
  );
}
