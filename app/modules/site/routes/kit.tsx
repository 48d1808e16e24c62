import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { env } from '~/platform/env.server';
import { usePage } from '~/platform/http/page';
import { FormatProvider, useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { iconNames, PreferencesForm, SkipLink } from '~/ui';
import { ButtonsSection } from '../components/kit/buttons';
import { PagesSection, StatesSection } from '../components/kit/content';
import { FormErrorsSection, FormsSection } from '../components/kit/forms';
import { ListsSection } from '../components/kit/lists';
import { IconsSection, OverlaysSection } from '../components/kit/overlays';
import { CalendarSection, ChartsSection } from '../components/kit/pictures';

export function loader({ request }: LoaderFunctionArgs) {
  if (!env.isDemo) throw data(null, { status: 404 });
  return { title: getT(getLocale(request))('kit:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

const sections = [
  'pages',
  'buttons',
  'forms',
  'errors',
  'lists',
  'states',
  'overlays',
  'charts',
  'calendar',
  'icons',
];
const shells = ['workspace', 'portal', 'hub', 'auth', 'site', 'error'];

/** The style guide: every component in every state (demo mode only). */
export default function Kit() {
  const { t } = useTranslation('kit');
  const { title } = useLoaderData<typeof loader>();
  const { theme, locale } = usePage();
  return (
    <FormatProvider region="IN" timeZone="Asia/Kolkata">
      <SkipLink />
      <div className="kit">
        <header className="kit-head">
          <h1>{title}</h1>
          <p className="muted">{t('lead')}</p>
          <PreferencesForm theme={theme} locale={locale} redirectTo="/dev/kit" />
          <nav aria-label={t('section.all')} className="row small">
            {sections.map((id) => (
              <a key={id} href={`#${id}`}>
                {t(`section.${id}`)}
              </a>
            ))}
          </nav>
          <nav aria-label={t('section.shells')} className="row small">
            <strong>{t('section.shells')}</strong>
            {shells.map((name) => (
              <a key={name} href={`/dev/kit/${name}`}>
                {t(`shell.${name}`)}
              </a>
            ))}
          </nav>
        </header>
        <main id="main" tabIndex={-1}>
          <PagesSection />
          <ButtonsSection />
          <FormsSection />
          <FormErrorsSection />
          <ListsSection />
          <StatesSection />
          <OverlaysSection />
          <ChartsSection />
          <CalendarSection />
          <IconsSection names={iconNames} />
        </main>
      </div>
    </FormatProvider>
  );
}
