/**
 * Tables whose rows can be commented on, as private.allow_comments() says in the database. Each module's
 * comments.server.ts tells about its own.
 */
export const commentedTables = ['projects', 'tasks', 'clients'] as const;
export type CommentedTable = (typeof commentedTables)[number];

/** Who reads a comment. */
export const visibilities = ['internal', 'shared'] as const;
