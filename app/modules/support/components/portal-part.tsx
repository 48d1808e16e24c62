import { useTranslation } from '~/platform/i18n';
import { Alert, Card, EmptyState } from '~/ui';
import type { PortalTickets } from '../portal.server';
import { PortalTicketList } from './portal-list';

/** Tickets on the portal's start page. */
export function PortalPart({ data }: { data: unknown }) {
  const { t } = useTranslation('support');
  const { base, now, waiting, open, canRead } = data as PortalTickets;
  if (!canRead) return null;
  return (
    <>
      {waiting.length > 0 ? (
        <Card title={t('portal.needsYou')} flush>
          <PortalTicketList tickets={waiting} base={base} now={now} />
        </Card>
      ) : (
        <Alert tone="ok">{t('portal.nothingNeedsYou')}</Alert>
      )}
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
    </>
  );
}
