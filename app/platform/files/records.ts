import type { DB } from '~/platform/db/types.gen';

/** A kind of record whose page shows files. The database says who may add them (private.file_records). */
interface FileRecord {
  /** The column that names it. */
  title: string;
  /** Whether the client's people can see it at all; left out: those it is about always can. */
  sharedBy?: string;
  /** Its page, below the workspace and below the portal. Its files are at `<page>/files`. */
  workspace: (id: string) => string;
  portal?: (id: string) => string;
}

/** Records that carry files of their own, by table. Messages carry theirs along and are not listed. */
export const fileRecords = {
  projects: {
    title: 'name',
    sharedBy: 'shared_with_client',
    workspace: (id) => `projects/${id}`,
    portal: (id) => `projects/${id}`,
  },
  tasks: {
    title: 'title',
    sharedBy: 'shared_with_client',
    workspace: (id) => `projects/tasks/${id}`,
    portal: (id) => `projects/tasks/${id}`,
  },
  articles: { title: 'slug', workspace: (id) => `knowledge/${id}` },
  clients: { title: 'name', workspace: (id) => `crm/clients/${id}` },
} satisfies Partial<Record<keyof DB, FileRecord>>;

export type FileRecordType = keyof typeof fileRecords;

/** Whether files of this kind of record are listed and managed on their own. */
export function isFileRecord(type: string): type is FileRecordType {
  return type in fileRecords;
}

/** A record's page for staff or for clients; undefined where they have none. */
export function recordPath(type: string, id: string, isStaff: boolean): string | undefined {
  if (!isFileRecord(type)) return undefined;
  const record: FileRecord = fileRecords[type];
  return isStaff ? record.workspace(id) : record.portal?.(id);
}

/** The record's description as the queries need it. */
export function fileRecord(type: FileRecordType): FileRecord {
  return fileRecords[type];
}
