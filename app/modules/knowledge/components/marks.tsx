import { type Locale, localeNames, useTranslation } from '~/platform/i18n';
import { Badge, Icon } from '~/ui';
import type { Visibility } from '../visibility';

const tones = { public: 'ok', portal: 'info', internal: 'warn' } as const;

/** For whom an article is, in a word. */
export function VisibilityBadge({ visibility }: { visibility: Visibility }) {
  const { t } = useTranslation('knowledge');
  return <Badge tone={tones[visibility]}>{t(`visibility.${visibility}`)}</Badge>;
}

/** Whether readers see it, and whether there is something newer. */
export function StateBadge({ published, pending }: { published: number; pending: number }) {
  const { t } = useTranslation('knowledge');
  if (published === 0) return <Badge tone="neutral">{t('state.draft')}</Badge>;
  if (pending > 0) return <Badge tone="warn">{t('state.changed')}</Badge>;
  return <Badge tone="ok">{t('state.published')}</Badge>;
}

/** An excerpt with the words looked for marked: they stand between U+E000 and U+E001. */
export function Marked({ text }: { text: string }) {
  let at = 0;
  return (
    <>
      {text.split('\uE000').map((part, index) => {
        const [marked, rest] = index === 0 ? ['', part] : part.split('\uE001');
        at += part.length + 1;
        return (
          <span key={at}>
            {marked && <mark>{marked}</mark>}
            {rest}
          </span>
        );
      })}
    </>
  );
}

/** Names of languages, each in its own. */
export function Languages({ locales }: { locales: Locale[] }) {
  return (
    <>
      {locales.map((locale, index) => (
        <span key={locale}>
          {index > 0 && ' · '}
          <bdi lang={locale}>{localeNames[locale]}</bdi>
        </span>
      ))}
    </>
  );
}

/** Unmistakable: clients never see this. */
export function InternalNote() {
  const { t } = useTranslation('knowledge');
  return (
    <p className="msg-flag">
      <Icon name="lock" /> {t('article.internalFlag')}
    </p>
  );
}
