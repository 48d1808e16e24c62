import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { requireUser } from '~/platform/rbac/guard.server';
import { Badge, Button, Form, Icon, type IconName } from '~/ui';
import { endOtherSessions, endSession } from '../../commands/end-sessions.server';
import { titleMeta } from '../../components/meta';
import { describeDevice } from '../../device';
import { titleOf } from '../../page.server';
import { listSessions, listViewsOfMe } from '../../queries/sessions.server';
import { endSessionSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const ctx = await requireUser(request);
  const sessions = (await listSessions(ctx)).map(({ userAgent, ...session }) => ({
    ...session,
    ...describeDevice(userAgent),
  }));
  const views = await listViewsOfMe(ctx);
  return { title: titleOf(request, 'sessions'), sessions, views, now: ctx.now() };
}

export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireUser(request);
  const form = await parseForm(request, endSessionSchema);
  if (!form.value) return invalid(form);
  const { session } = form.value;
  const count = session ? Number(await endSession(ctx, session)) : await endOtherSessions(ctx);
  return redirectWithToast('/account/sessions', {
    key: 'accounts:sessions.ended',
    values: { count },
  });
}

type Session = ReturnType<typeof useLoaderData<typeof loader>>['sessions'][number];

export default function Sessions() {
  const { sessions, views } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const others = sessions.some((session) => !session.isCurrent);
  return (
    <>
      <h1>{t('sessions.title')}</h1>
      <p>{t('sessions.lead')}</p>
      <ul className="device-list">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
      <div className="row">
        {others && (
          <Form className="row">
            <Button>{t('sessions.endOthers')}</Button>
          </Form>
        )}
        <Form action="/auth/sign-out" className="row">
          <input type="hidden" name="scope" value="global" />
          <Button variant={others ? 'quiet' : 'secondary'}>{t('sessions.endAll')}</Button>
        </Form>
      </div>
      {views.length > 0 && <Views />}
    </>
  );
}

const icons: Record<string, IconName> = { mobile: 'phone', tablet: 'phone', desktop: 'monitor' };

function SessionRow({ session }: { session: Session }) {
  const { now } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { browser, system } = session;
  const name =
    browser && system
      ? t('sessions.device', { browser, system })
      : (browser ?? system ?? t('sessions.unknownDevice'));
  return (
    <li data-session={session.id}>
      <Icon name={icons[session.kind ?? ''] ?? 'globe'} />
      <div>
        <p>
          <strong>{name}</strong>{' '}
          {session.isCurrent && <Badge tone="ok">{t('sessions.current')}</Badge>}
        </p>
        <p className="muted small">
          {session.ip && <bdi>{session.ip}</bdi>}
          {session.ip && ' · '}
          {session.isCurrent
            ? t('sessions.signedInAt', { at: format.dateTime(session.createdAt) })
            : t('sessions.seen', { ago: format.relative(session.seenAt, now) })}
        </p>
      </div>
      {!session.isCurrent && (
        <Form>
          <input type="hidden" name="session" value={session.id} />
          <Button size="sm" aria-label={t('sessions.endOne', { device: name })}>
            {t('sessions.end')}
          </Button>
        </Form>
      )}
    </li>
  );
}

/** Who looked at a company as this person. */
function Views() {
  const { views } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <section>
      <h2>{t('views.title')}</h2>
      <p>{t('views.lead')}</p>
      <ul>
        {views.map(({ id, viewer, company, startedAt, endedAt }) => (
          <li key={id}>
            {t('views.row', { viewer, company, from: format.dateTime(startedAt) })}{' '}
            {!endedAt && <Badge tone="warn">{t('views.open')}</Badge>}
          </li>
        ))}
      </ul>
    </section>
  );
}
