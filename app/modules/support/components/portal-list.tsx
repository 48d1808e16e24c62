import { useFormat, useTranslation } from '~/platform/i18n';
import type { PortalTicket } from '../queries/portal.server';
import { PortalStatus } from './fields';

/** A client's tickets, roomy, each row a link. */
export function PortalTicketList({
  tickets,
  base,
  now,
}: {
  tickets: PortalTicket[];
  base: string;
  now: Date;
}) {
  const { t } = useTranslation('support');
  const format = useFormat();
  return (
    <ul className="ticket-list">
      {tickets.map((ticket) => (
        <li key={ticket.id}>
          <a href={`${base}/tickets/${ticket.id}`}>
            <bdi className="ticket-subject">{ticket.subject}</bdi>
            <PortalStatus status={ticket.status} />
            <span className="muted small">
              {t('portal.rowFacts', {
                number: String(ticket.number),
                name: ticket.requester,
                when: format.relative(ticket.at, now),
              })}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
