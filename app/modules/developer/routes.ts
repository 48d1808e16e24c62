import { route } from '@remix-run/route-config';

export const siteRoutes = [route('developers', 'modules/developer/routes/reference.tsx')];

export const workspaceRoutes = [
  route('api-keys', 'modules/developer/routes/keys.tsx'),
  route('api-keys/new', 'modules/developer/routes/key-new.tsx'),
];
