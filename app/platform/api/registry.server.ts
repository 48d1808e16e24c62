import type { ModuleApi } from './define.server';

const files = {
  ...import.meta.glob<{ api: ModuleApi }>('/app/platform/*/api.server.ts', { eager: true }),
  ...import.meta.glob<{ api: ModuleApi }>('/app/modules/*/api.ts', { eager: true }),
};

/** A module's part of the API, and whose it is; the kernel's own belongs to every company. */
export type RegisteredApi = ModuleApi & { module: string };

/** Every module's part of the API, in the order of their headings. */
export const apis: readonly RegisteredApi[] = Object.entries(files)
  .map(([path, { api }]) => {
    const [, , place = '', folder = ''] = path.split('/');
    return { ...api, module: place === 'modules' ? folder : 'platform' };
  })
  .sort((a, b) => (a.tag < b.tag ? -1 : 1));
