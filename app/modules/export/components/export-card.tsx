import { useLocation } from '@remix-run/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Badge, Button, Card, Form, Progress } from '~/ui';

interface Shown {
  id: string;
  status: string;
  withFiles: boolean;
  done: number;
  total: number;
  byteSize: number | null;
  problem: string | null;
  expiresAt: Date | null;
  createdAt: Date;
}

const tones: Record<string, 'ok' | 'info' | 'danger' | 'neutral'> = {
  ready: 'ok',
  queued: 'info',
  running: 'info',
  failed: 'danger',
};

/** One export: how far it is, or its link. */
export function ExportCard({ item, now }: { item: Shown; now: Date }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const { pathname } = useLocation();
  const running = item.status === 'queued' || item.status === 'running';
  const ready = item.status === 'ready' && item.expiresAt !== null && item.expiresAt > now;
  return (
    <Card
      title={
        <span className="row">
          {t('export.of', { at: format.dateTime(item.createdAt) })}
          <Badge tone={tones[item.status] ?? 'neutral'}>{t(`status.${item.status}`)}</Badge>
        </span>
      }
    >
      <div id={`export-${item.id}`} className="stack" data-progress={running || undefined}>
        {running && (
          <>
            <Progress
              value={item.done}
              max={Math.max(item.total, 1)}
              label={t('export.progress')}
            />
            <p>
              {t('export.leave')} <a href={pathname}>{t('refresh')}</a>
            </p>
          </>
        )}
        {item.status === 'failed' && (
          <Alert tone="danger" title={t(`problem.${item.problem ?? 'broken'}`)} />
        )}
        {ready && item.expiresAt && (
          <Form className="row">
            <input type="hidden" name="id" value={item.id} />
            <Button name="intent" value="download" variant="primary">
              {t('export.download', { size: format.bytes(item.byteSize ?? 0) })}
            </Button>
            <span className="muted small">
              {t('export.until', { day: format.date(item.expiresAt) })}
            </span>
          </Form>
        )}
        <p className="muted small">{t(item.withFiles ? 'export.hasFiles' : 'export.noFiles')}</p>
      </div>
    </Card>
  );
}
