import { redirectTo } from '~/platform/http/redirect.server';

export function loader() {
  return redirectTo('/account/profile');
}
