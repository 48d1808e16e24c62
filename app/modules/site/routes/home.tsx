import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { env } from '~/platform/env.server';
import { requestStore } from '~/platform/http/store.server';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { DemoAccounts } from '../components/demo-accounts';
import { Features, Hero, LastCall, Roles } from '../components/home-sections';
import { demoPassword, demoPersonas } from '../demo-accounts';

export function loader({ request }: LoaderFunctionArgs) {
  const t = getT(getLocale(request, { user: requestStore().locale }), 'site');
  return {
    title: t('home.metaTitle'),
    description: t('home.lead'),
    demo: env.isDemo ? { personas: demoPersonas, password: demoPassword } : null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'description', content: data?.description },
];

/** What the product is, for people who meet it for the first time. */
export default function Home() {
  const { demo } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero demo={demo !== null} />
      {demo && <DemoAccounts {...demo} />}
      <Roles />
      <Features />
      <LastCall />
    </>
  );
}
