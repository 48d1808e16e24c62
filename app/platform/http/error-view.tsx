import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import { useTranslation } from '../i18n';
import { errorStatus } from './error-kinds';
import { usePage } from './page';

/** The status of whatever a route threw; anything that is not a response is our fault. */
export function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** What a thrown error means for the person: what happened, what to do, and a number for support. */
export function ErrorView({ error }: { error: unknown }) {
  const { t } = useTranslation('errors');
  const { requestId } = usePage();
  const status = statusOf(error);
  const kind = errorStatus(status);
  const seconds = retryAfter(error);
  return (
    <div className="error-view">
      <p className="error-status">{status}</p>
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.text`)}</p>
      {seconds ? <p>{t('retryIn', { minutes: Math.ceil(seconds / 60) })}</p> : null}
      <p>
        {status === 401 ? (
          <a href="/sign-in">{t('action.signIn')}</a>
        ) : (
          <NextStep status={status} />
        )}
      </p>
      {requestId ? <p className="error-id">{t('requestId', { id: requestId })}</p> : null}
    </div>
  );
}

function NextStep({ status }: { status: number }) {
  const { t } = useTranslation('errors');
  const { pathname, search } = useLocation();
  if (status === 409 || status >= 500) {
    return <a href={`${pathname}${search}`}>{t('action.reload')}</a>;
  }
  return <a href="/">{t('action.home')}</a>;
}

function retryAfter(error: unknown): number | undefined {
  if (!isRouteErrorResponse(error) || error.status !== 429) return undefined;
  const seconds: unknown = error.data?.retryAfter;
  return typeof seconds === 'number' ? seconds : undefined;
}
