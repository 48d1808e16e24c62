import { useLocation } from '@remix-run/react';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Alert, Progress } from '~/ui';

interface Shown {
  id: string;
  status: string;
  step: string | null;
  done: number;
  total: number;
  problem: string | null;
  values: Record<string, string | number>;
  invited: number;
  createdAt: Date;
}

/** How far the import is, or how it ended. */
export function ImportState({ item }: { item: Shown }) {
  const { t } = useTranslation('export');
  const format = useFormat();
  const { pathname } = useLocation();
  const running = item.status === 'queued' || item.status === 'running';
  return (
    <div id={`import-${item.id}`} className="stack" data-progress={running || undefined}>
      {running && (
        <>
          <Progress
            value={item.done}
            max={Math.max(item.total, 1)}
            label={t(`import.step.${item.step ?? 'waiting'}`)}
          />
          <p>
            {t('import.leave')} <a href={pathname}>{t('refresh')}</a>
          </p>
        </>
      )}
      {item.status === 'failed' && (
        <Alert tone="danger" title={t('import.failed')}>
          {t(`problem.${item.problem ?? 'broken'}`, item.values)}
        </Alert>
      )}
      {item.status === 'done' && (
        <Alert tone="ok" title={t('import.done', { at: format.dateTime(item.createdAt) })}>
          {t('import.invited', { count: item.invited })}
        </Alert>
      )}
    </div>
  );
}
