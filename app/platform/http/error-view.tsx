import { isRouteErrorResponse, useLocation } from '@remix-run/react';
import { useTranslation } from '../i18n';
import { errorStatus, statusOf } from './error-kinds';
import { usePage } from './page';

/** What a thrown error means for the person: what happened, what to do, and a number for support. */
export function ErrorView({ error }: { error: unknown }) {
  const { t } = useTranslation('errors');
  const { requestId } = usePage();
  const status = statusOf(error);
  const kind = errorStatus(status);
  const { retryAfter, reason, trialHref, viewing } = detailsOf(error);
  return (
    <div className="error-view">
      <p className="error-status">{status}</p>
      <h1>{t(`${kind}.title`)}</h1>
      <p>{t(`${kind}.text`)}</p>
      {viewing ? <p>{t('viewing', { name: viewing })}</p> : null}
      {reason ? <p>{t('reasonGiven', { reason })}</p> : null}
      {retryAfter ? <p>{t('retryIn', { minutes: Math.ceil(retryAfter / 60) })}</p> : null}
      <p>
        {status === 401 ? (
          <a href="/auth/sign-in">{t('action.signIn')}</a>
        ) : trialHref ? (
          <a href={trialHref}>{t('action.trial')}</a>
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

/** What guards and limits add: why a company is suspended, how long to wait, where an ended trial is explained. */
interface Details {
  retryAfter?: number;
  reason?: string;
  trialHref?: string;
  viewing?: string;
}

function detailsOf(error: unknown): Details {
  if (!isRouteErrorResponse(error)) return {};
  const { retryAfter, reason, trialHref, viewing } = (error.data ?? {}) as Record<string, unknown>;
  return {
    ...(typeof retryAfter === 'number' ? { retryAfter } : {}),
    ...(typeof viewing === 'string' ? { viewing } : {}),
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    ...(typeof trialHref === 'string' ? { trialHref } : {}),
  };
}
