import { z } from 'zod';
import { type Db, many } from '../http/database.ts';

export const listBody = z.object({
  prefix: z.string().default(''),
  limit: z.number().int().min(1).max(1000).default(100),
  offset: z.number().int().min(0).default(0),
  search: z.string().nullish(),
  sortBy: z
    .object({
      column: z.enum(['name', 'updated_at', 'created_at', 'last_accessed_at']).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
    })
    .prefault({}),
});

interface Entry {
  name: string;
  id: string | null;
  updated_at: Date | null;
  created_at: Date | null;
  last_accessed_at: Date | null;
  metadata: unknown;
}

/** One level of a bucket, folders first: a folder is what names have before their next slash. */
export async function listObjects(
  db: Db,
  bucket: string,
  options: z.infer<typeof listBody>,
): Promise<Entry[]> {
  const prefix =
    options.prefix && !options.prefix.endsWith('/') ? `${options.prefix}/` : options.prefix;
  const { column, order } = options.sortBy;
  return many<Entry>(
    db,
    `with found as (
       select o.*, substr(o.name, length($2) + 1) as rest from storage.objects o
       where o.bucket_id = $1 and starts_with(o.name, $2)
     ), entries as (
       select split_part(rest, '/', 1) as name, null::uuid as id, null::timestamptz as updated_at,
         null::timestamptz as created_at, null::timestamptz as last_accessed_at, null::jsonb as metadata
       from found where position('/' in rest) > 0 group by 1
       union all
       select rest, id, updated_at, created_at, last_accessed_at, metadata
       from found where rest <> '' and position('/' in rest) = 0
     )
     select * from entries where $3 = '' or starts_with(lower(name), lower($3))
     order by (id is null) desc, ${column} ${order}, name limit $4 offset $5`,
    [bucket, prefix, options.search ?? '', options.limit, options.offset],
  );
}
