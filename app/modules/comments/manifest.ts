import { events } from '~/platform/comments/events.server';
import type { ModuleManifest } from '~/platform/modules/manifest';

/** Who reads a comment follows from its record; this right is to write any at all. */
export const manifest = {
  id: 'comments',
  version: '1.0.0',
  minPlatformVersion: '1.0.0',
  required: true,
  dependencies: [],
  permissions: [
    {
      code: 'comments.write',
      scopes: ['all'],
      guards: [
        { table: 'comments', commands: ['insert', 'update'] },
        { table: 'comment_mentions', commands: ['delete'] },
      ],
    },
  ],
  nav: { workspace: [], portal: [] },
  events: { emitted: events, consumed: ['comment.posted', 'comment.edited'] },
  records: { comments: { path: 'comments/at/:id', owners: [{ column: 'author_id' }] } },
} satisfies ModuleManifest;
