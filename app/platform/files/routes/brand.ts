import type { LoaderFunctionArgs } from '@remix-run/node';
import { logoResponse } from '../logo.server';

export function loader({ params }: LoaderFunctionArgs) {
  return logoResponse(params.file);
}
