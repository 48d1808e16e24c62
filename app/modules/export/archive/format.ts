import { z } from 'zod';

/** Name and version of the archive's form. A newer version is refused, an older one would be read as it was. */
export const FORMAT = 'mainstay-export';
export const FORMAT_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** manifest.json, the last entry: what the archive holds, with checksums. */
export const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  exportedAt: z.iso.datetime(),
  tenant: z.object({ id: z.guid(), slug: z.string(), name: z.string() }),
  settings: z.record(z.string(), z.unknown()),
  tables: z.array(z.object({ name: z.string(), rows: count, sha256 })),
  files: z.object({ included: z.boolean(), count }),
  /** Ours, over everything above: people in an archive that we wrote were members of that company. */
  seal: z.string().optional(),
});

export type ArchiveManifest = z.output<typeof manifestSchema>;

/** Where a table's rows lie, as JSON Lines. */
export const tableEntry = (table: string) => `tables/${table}.jsonl`;

/** Where a file's bytes lie. */
export const fileEntry = (id: string) => `files/${id}`;

export const MANIFEST_ENTRY = 'manifest.json';

/** What the seal covers. */
export function sealedText({ seal: _, ...manifest }: ArchiveManifest): string {
  return JSON.stringify(manifest);
}

/** Purpose of the seal's key. */
export const SEAL = 'export-archive';

/** Bounds on what an archive may unpack to: nothing a company could have written. */
export const limits = {
  entries: 2_000_000,
  /** Unpacked bytes of everything. */
  total: 20 * 1024 ** 3,
  /** Unpacked against packed, once it is more than a few megabytes. */
  ratio: 200,
  ratioFrom: 16 * 1024 ** 2,
  manifest: 4 * 1024 ** 2,
  line: 4 * 1024 ** 2,
} as const;
