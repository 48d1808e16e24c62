import { type RouteConfigEntry, route } from '@remix-run/route-config';

/** A file's own addresses, the same for both sides: to look at, to download, and what its page shows. */
function fileRoutes(side: 'workspace' | 'portal'): RouteConfigEntry[] {
  const file = (name: string) => `platform/files/routes/${side}-${name}`;
  return [
    route('files/uploads', file('upload.ts')),
    route('files/:id', file('file.ts')),
    route('files/view/:id', file('view.tsx')),
    route('files/thumbnails/:id', file('thumbnail.ts')),
    route('files/pictures/:id', file('picture.ts')),
    route('files/inline/:id', file('inline.ts')),
  ];
}

export const workspaceRoutes = fileRoutes('workspace');
export const portalRoutes = fileRoutes('portal');
export const bareRoutes = [route('brand/:file', 'platform/files/routes/brand.ts')];
