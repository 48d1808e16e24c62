import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { homeParts } from '~/platform/modules/home';
import { chooseCards, homeCards } from '~/platform/modules/home.server';
import { navFor } from '~/platform/navigation/nav.server';
import { requireTenant } from '~/platform/rbac/guard.server';
import { Icon, PageHeader, Stat } from '~/ui';
import { CardChoice } from '../components/card-choice';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const base = `/app/${ctx.tenant.slug}`;
  return {
    name: ctx.user.name,
    today: ctx.today(),
    base,
    ...(await homeCards(ctx)),
    places: navFor('workspace', base, ctx).filter(({ to }) => to !== base),
  };
}

/** Keeps which cards the person wants to see. */
export async function action({ request, params }: ActionFunctionArgs) {
  const ctx = await requireTenant(request, params, null);
  const posted = await readForm(request);
  await chooseCards(ctx, posted.getAll('cards').map(String));
  return redirectWithToast(`/app/${ctx.tenant.slug}`, { key: 'home:cards.saved' });
}

/** Where staff arrive: what needs them, then where they can go. */
export default function Home() {
  const { t } = useTranslation('home');
  const format = useFormat();
  const { name, today, cards, choices, places, base } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={t('greeting', { name })} description={format.date(today, 'full')} />
      {homeParts.map((part) => {
        const theirs = cards.filter((card) => card.part === part);
        if (theirs.length === 0) return null;
        return (
          <section key={part} className="home-part" aria-labelledby={`home-${part}`}>
            <h2 id={`home-${part}`}>{t(part === 'mine' ? 'needsYou' : 'standing')}</h2>
            <div className="home-cards">
              {theirs.map(({ key, label, value, note, href }) => (
                <Stat key={key} label={label} value={value} note={note} href={href} />
              ))}
            </div>
          </section>
        );
      })}
      <section className="home-part" aria-labelledby="home-places">
        <h2 id="home-places">{t('places')}</h2>
        <ul className="home-places">
          {places.map((place) => (
            <li key={place.to}>
              <a href={place.to}>
                <Icon name={place.icon} />
                <span>{t(place.labelKey)}</span>
                <Icon name="chevron-end" />
              </a>
            </li>
          ))}
        </ul>
      </section>
      {choices.length > 0 && <CardChoice choices={choices} action={`${base}?index`} />}
    </>
  );
}
