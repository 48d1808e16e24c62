import type { ComponentType } from 'react';

/** What the modules draw on the portal's start page. */
const components = import.meta.glob<ComponentType<{ data: unknown }>>(
  '/app/modules/*/components/portal-part.tsx',
  { eager: true, import: 'PortalPart' },
);

/** One module's part. */
export function PortalPart({ module, data }: { module: string; data: unknown }) {
  const Part = components[`/app/modules/${module}/components/portal-part.tsx`];
  return Part ? <Part data={data} /> : null;
}
