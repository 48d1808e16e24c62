import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirectTo } from '~/platform/http/redirect.server';
import { openStep } from '../../onboarding';
import { requireStep } from '../../queries/onboarding.server';

/** Goes on where it was left. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { draft } = await requireStep(request, 'company');
  return redirectTo(`/onboarding/${openStep(draft)}`);
}
