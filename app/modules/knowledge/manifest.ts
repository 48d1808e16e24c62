import type { ModuleManifest } from '~/platform/modules/manifest';
import { events } from './events.server';
import { visibilities } from './visibility';

export const manifest = {
  id: 'knowledge',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  category: 'service',
  nameKey: 'knowledge:module.name',
  descriptionKey: 'knowledge:module.description',
  dependencies: [],
  permissions: [
    {
      code: 'articles.read',
      scopes: ['all'],
      guards: [
        { table: 'articles', commands: ['select'] },
        { table: 'article_texts', commands: ['select'] },
        { table: 'article_categories', commands: ['select'] },
      ],
    },
    {
      code: 'articles.write',
      scopes: ['all'],
      guards: [
        { table: 'articles', commands: ['insert', 'update'] },
        { table: 'article_versions', commands: ['select', 'insert'] },
        { table: 'article_votes', commands: ['select'] },
      ],
    },
    {
      code: 'articles.publish',
      scopes: ['all'],
      guards: [
        { table: 'articles', commands: ['delete'] },
        { table: 'article_texts', commands: ['insert', 'update', 'delete'] },
        { table: 'article_categories', commands: ['insert', 'update', 'delete'] },
      ],
    },
  ],
  search: [
    {
      kind: 'articles',
      labelKey: 'knowledge:nav.articles',
      icon: 'book',
      workspace: 'knowledge/:id',
      portal: 'help/:id',
      order: 35,
    },
  ],
  nav: {
    workspace: [
      {
        to: 'knowledge',
        labelKey: 'knowledge:nav.articles',
        icon: 'book',
        permission: 'articles.read',
        order: 24,
      },
    ],
    portal: [
      {
        to: 'help',
        labelKey: 'knowledge:nav.help',
        icon: 'book',
        permission: 'articles.read',
        order: 25,
      },
    ],
  },
  events: { emitted: events, consumed: [] },
  records: {
    articles: {
      path: 'knowledge/:id',
      owners: [{ column: 'author_id' }],
      fields: { slug: 'text', visibility: [...visibilities] },
    },
  },
} satisfies ModuleManifest;
