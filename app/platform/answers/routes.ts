import { route } from '@remix-run/route-config';

export const portalRoutes = [route('answers.json', 'platform/answers/routes/portal-answers.ts')];
