import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { env } from '~/platform/env.server';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { KitShell, kitShells } from '../components/kit/shells';

export function loader({ request, params }: LoaderFunctionArgs) {
  const shell = kitShells.find((name) => name === params.shell);
  if (!env.isDemo || !shell) throw data(null, { status: 404 });
  return { shell, title: getT(getLocale(request))(`kit:shell.${shell}`) };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

/** A shell around a made-up page, for looking at (demo mode only). */
export default function KitShellPage() {
  return <KitShell shell={useLoaderData<typeof loader>().shell} />;
}
