import { useFormat, useTranslation } from '~/platform/i18n';
import { Badge, Button, Card, DataTable, Facts, Form, Time } from '~/ui';
import type { Proof } from '../queries/proof.server';

interface Seal {
  proof: Proof;
  keyPrint: string;
  publicKey: string;
}

/** How far the trail is sealed, and with which key exports are signed. */
export function SealFacts({ proof, keyPrint, publicKey }: Seal) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { head, pending, removedUpTo } = proof;
  return (
    <Card
      title={t('proof.title')}
      actions={
        <Form intent="seal">
          <Button size="sm" icon="lock">
            {t('proof.sealNow')}
          </Button>
        </Form>
      }
    >
      <Facts
        items={[
          {
            label: t('proof.sealed'),
            value: head ? format.number(head.seq) : t('proof.nothing'),
          },
          {
            label: t('proof.pending'),
            value:
              pending === 0 ? (
                <Badge tone="ok">{t('proof.none')}</Badge>
              ) : (
                <Badge tone="info">{format.number(pending)}</Badge>
              ),
          },
          ...(head
            ? [
                {
                  label: t('proof.at'),
                  value: <Time value={head.at} show="dateTime" style="medium" />,
                },
                {
                  label: t('proof.head'),
                  value: <code className="ltr wrap-anywhere">{head.hash}</code>,
                },
              ]
            : []),
          ...(removedUpTo === null
            ? []
            : [{ label: t('proof.removed'), value: format.number(removedUpTo) }]),
          {
            label: t('proof.fingerprint'),
            value: <code className="ltr wrap-anywhere">{keyPrint}</code>,
          },
          { label: t('proof.key'), value: <code className="ltr wrap-anywhere">{publicKey}</code> },
        ]}
      />
    </Card>
  );
}

interface AnchorNote {
  id: string;
  seq: number;
  kind: string;
  reference: string;
  at: Date;
}

/** Where heads of the chain were put outside the database. */
export function AnchorTable({ anchors }: { anchors: AnchorNote[] }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  return (
    <DataTable
      caption={t('anchor.title')}
      rows={anchors}
      rowKey={(row) => row.id}
      empty={<p className="muted">{t('anchor.none')}</p>}
      columns={[
        {
          key: 'at',
          header: t('column.when'),
          cell: (row) => <Time value={row.at} show="dateTime" style="short" />,
        },
        {
          key: 'seq',
          header: t('anchor.upTo'),
          align: 'end',
          cell: (row) => format.number(row.seq),
        },
        { key: 'kind', header: t('anchor.kind'), cell: (row) => t(`anchor.${row.kind}`) },
        {
          key: 'reference',
          header: t('anchor.where'),
          cell: (row) => <span className="ltr wrap-anywhere small">{row.reference}</span>,
        },
      ]}
    />
  );
}
