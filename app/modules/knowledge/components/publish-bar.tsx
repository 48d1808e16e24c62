import type { SubmissionResult } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Alert, Button, ConfirmButton, Form } from '~/ui';
import type { Translation } from '../queries/articles.server';

/** Says what readers see of this language, and offers what comes next. */
export function PublishBar({
  text,
  canPublish,
  lastResult,
}: {
  text: Translation | undefined;
  canPublish: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('knowledge');
  if (!text) return null;
  const { published, latest, locale } = text;
  const isCurrent = published === latest;
  const errors = ['publish', 'unpublish'].includes(String(lastResult?.initialValue?.intent))
    ? (lastResult?.error?.[''] ?? [])
    : [];
  return (
    <Alert
      tone={isCurrent ? 'ok' : 'info'}
      action={
        canPublish && (
          <div className="row">
            {!isCurrent && (
              <Form intent="publish" className="row">
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="number" value={latest} />
                <Button variant="primary">{t('publish.publish')}</Button>
              </Form>
            )}
            {published !== null && (
              <Form intent="unpublish" className="row">
                <input type="hidden" name="locale" value={locale} />
                <ConfirmButton
                  label={t('publish.unpublish')}
                  question={t('publish.question', { title: text.title })}
                  confirm={t('publish.unpublish')}
                />
              </Form>
            )}
          </div>
        )
      }
    >
      {t(published === null ? 'publish.draft' : isCurrent ? 'publish.current' : 'publish.newer')}
      {errors.length > 0 && <strong role="alert"> {errors.join(' ')}</strong>}
    </Alert>
  );
}
