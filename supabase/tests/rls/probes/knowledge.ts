import type { TableProbe } from '../probe';
import type { World } from '../world';

/** Clients read what is published for them, and never write, however wide the cells are. */
const clientScope = {
  'articles.read': 'all',
  'articles.write': 'none',
  'articles.publish': 'none',
} as const;

let made = 0;

/** An article with one version, published for clients unless told otherwise. */
async function article(world: World, { published = true } = {}) {
  made += 1;
  const category = await world.put('article_categories', { names: '{"en": "Probe"}' });
  const row = await world.put('articles', {
    slug: `probe-${made}`,
    category_id: category.id,
    visibility: 'portal',
  });
  const version = await world.put('article_versions', {
    article_id: row.id,
    locale: 'en',
    number: 1,
    title: 'Probe',
    body: 'Probe',
  });
  const text =
    published &&
    (await world.put('article_texts', { article_id: row.id, locale: 'en', number: 1 }));
  return { id: row.id as string, categoryId: category.id, versionId: version.id, text };
}

export const probes: Record<string, TableProbe> = {
  articles: {
    clientScope,
    rows: async (world) => ({ other: { id: (await article(world)).id } }),
    insert: (world) => {
      made += 1;
      return { tenant_id: world.tenant.id, slug: `new-${made}` };
    },
    update: { review_on: '2030-01-01' },
  },
  article_versions: {
    clientScope,
    rows: async (world) => ({ other: { id: (await article(world)).versionId } }),
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      article_id: (await article(world)).id,
      locale: 'en',
      number: 2,
      title: 'New',
      body: 'New',
    }),
  },
  article_texts: {
    clientScope,
    rows: async (world) => ({ other: { id: ((await article(world)).text || { id: '' }).id } }),
    insert: async (world) => ({
      tenant_id: world.tenant.id,
      article_id: (await article(world, { published: false })).id,
      locale: 'en',
      number: 1,
    }),
    update: { number: 1 },
  },
  article_categories: {
    clientScope,
    rows: async (world) => ({ other: { id: (await article(world)).categoryId } }),
    insert: (world) => ({ tenant_id: world.tenant.id, names: '{"en": "New"}' }),
    update: { position: 2 },
  },
  article_votes: {
    clientScope,
    rows: async (world) => {
      const vote = await world.put('article_votes', {
        article_id: (await article(world)).id,
        locale: 'en',
        helpful: false,
        user_id: world.stranger.userId,
      });
      return { other: { id: vote.id } };
    },
  },
};
