import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { invalid, parseForm } from '~/platform/http/form.server';
import { redirectTo } from '~/platform/http/redirect.server';
import { askForReset } from '../../commands/ask-for-link.server';
import { AskByEmail } from '../../components/ask-by-email';
import { titleMeta } from '../../components/meta';
import { titleOf } from '../../page.server';
import { emailSchema } from '../../schema';

export const meta = titleMeta;

export function loader({ request }: LoaderFunctionArgs) {
  return { title: titleOf(request, 'reset') };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await parseForm(request, emailSchema);
  if (!form.value) return invalid(form);
  await askForReset(request, form.value.email);
  return redirectTo('/auth/check-email');
}

export default function Reset() {
  return <AskByEmail page="reset" reply={useActionData<typeof action>()} />;
}
