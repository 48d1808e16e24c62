import { FilesField } from '~/platform/files/components/files-field';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, Icon } from '~/ui';
import type { FieldProps } from '~/ui/field';
import { type Status, statuses, statusTone } from '../status';

/** The file field of every message. */
export function AttachmentsField({ field }: { field: FieldProps['field'] }) {
  const { t } = useTranslation('support');
  return <FilesField field={field} label={t('field.files')} />;
}

export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation('support');
  return <Badge tone={statusTone[status]}>{t(`status.${status}`)}</Badge>;
}

/** Clients read statuses from their side: "Waiting for you". */
export function PortalStatus({ status }: { status: Status }) {
  const { t } = useTranslation('support');
  const tone = status === 'waiting' ? 'warn' : status === 'open' ? 'info' : statusTone[status];
  return <Badge tone={tone}>{t(`portal.status.${status}`)}</Badge>;
}

/** What a row of a list shows of its state, made once for each state and not for each row. */
export function useStatusMarks() {
  const { t } = useTranslation('support');
  return new Map(
    statuses.map((each) => [
      each,
      Badge({ tone: statusTone[each], children: t(`status.${each}`) }),
    ]),
  );
}

/** Whose a ticket is, which decides who gets its answers. */
export interface Asker {
  clientId: string | null;
  client: string | null;
  requesterId: string | null;
  requester: string;
}

/** Who gets the answers without being copied: an organisation's contacts, a colleague, or whoever wrote the mail. */
export function Readers({ ticket }: { ticket: Asker }) {
  const { t } = useTranslation('support');
  const { client, requester } = ticket;
  const kind = ticket.clientId ? 'client' : ticket.requesterId ? 'colleague' : 'stranger';
  return (
    <p className="muted small">{t('copies.readers', { kind, client: client ?? '', requester })}</p>
  );
}

/** Who is copied besides those, in one line; nothing where nobody is. */
export function CopiedLine({ copies }: { copies: { address: string }[] }) {
  const { t } = useTranslation('support');
  const format = useFormat();
  if (copies.length === 0) return null;
  return (
    <p className="muted small">
      {t('copies.also')} <bdi>{format.list(copies.map(({ address }) => address))}</bdi>
    </p>
  );
}

/** A line that says who will read a note. */
export function NoteAudience() {
  const { t } = useTranslation('support');
  return (
    <p className="msg-flag">
      <Icon name="lock" />
      {t('ticket.noteAudience')}
    </p>
  );
}
