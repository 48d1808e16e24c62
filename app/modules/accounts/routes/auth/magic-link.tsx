import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { askForMagicLink } from '../../commands/ask-for-link.server';
import { AskByEmail } from '../../components/ask-by-email';
import { titleMeta } from '../../components/meta';
import { nextOf, sendSignedInOn, titleOf } from '../../page.server';
import { ownPath } from '../../queries/landing.server';
import { emailSchema } from '../../schema';

export const meta = titleMeta;

export async function loader({ request }: LoaderFunctionArgs) {
  const next = ownPath(nextOf(request));
  await sendSignedInOn(request, next);
  return { title: titleOf(request, 'magicLink'), next };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, emailSchema);
  if (!form.value) return invalid(form);
  await askForMagicLink(request, form.value);
  return redirectTo('/auth/check-email');
}

export default function MagicLink() {
  const { next } = useLoaderData<typeof loader>();
  return <AskByEmail page="magicLink" next={next} reply={useActionData<typeof action>()} />;
}
