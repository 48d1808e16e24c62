import { useLocation } from '@remix-run/react';
import { usePage } from '~/platform/http/page';
import { useFormat, useTranslation } from '~/platform/i18n';
import { Facts, MenuButton } from '~/ui';

/** The switch of the panel, in the account menu of those who run the company. */
export function DebugSwitch({ isOn }: { isOn: boolean }) {
  const { t } = useTranslation('shell');
  const { pathname, search } = useLocation();
  return (
    <form method="post" action="/preferences">
      <input type="hidden" name="redirectTo" value={pathname + search} />
      <input type="hidden" name="debug" value={isOn ? 'off' : 'on'} />
      <MenuButton icon="info">{t(isOn ? 'debug.off' : 'debug.on')}</MenuButton>
    </form>
  );
}

/** How this page came about: who asked, with which rights, and what was asked of the database (T10). */
export function DebugPanel() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const { debug, requestId } = usePage();
  if (!debug?.who) return null;
  const { who, queries, before } = debug;
  const milliseconds = (ms: number) => t('debug.ms', { ms: Math.round(ms * 10) / 10 });
  const spent = queries.reduce((sum, query) => sum + query.ms, 0);
  const list = (words: string[]) => (words.length > 0 ? format.list(words) : '–');
  const scopes = Object.entries(who.scopes).map(([permission, scope]) => `${permission}: ${scope}`);
  return (
    <details className="debug">
      <summary>{t('debug.title', { count: queries.length, time: milliseconds(spent) })}</summary>
      <div className="stack" dir="auto">
        <Facts
          columns
          items={[
            { label: t('debug.request'), value: <code>{requestId}</code> },
            { label: t('debug.tenant'), value: <code>{`${who.tenant} ${who.tenantId}`}</code> },
            { label: t('debug.role'), value: <code>{who.role}</code> },
            { label: t('debug.modules'), value: list(who.modules) },
            { label: t('debug.flags'), value: list(who.flags) },
            { label: t('debug.permissions'), value: list(scopes) },
          ]}
        />
        {before && (
          <Facts
            columns
            items={[
              { label: t('debug.before'), value: <code>{before.path}</code> },
              {
                label: t('debug.queries'),
                value: `${format.number(before.queries)} · ${milliseconds(before.ms)}`,
              },
              { label: t('debug.events'), value: list(before.events) },
              { label: t('debug.jobs'), value: list(before.jobs) },
            ]}
          />
        )}
        <ol className="debug-queries">
          {queries.map((query, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: queries keep their order
            <li key={index}>
              <span className="muted">
                {t('debug.query', { rows: query.rows, time: milliseconds(query.ms) })}
              </span>
              <code dir="ltr">{query.sql.replace(/\s+/g, ' ').trim()}</code>
            </li>
          ))}
        </ol>
      </div>
    </details>
  );
}
