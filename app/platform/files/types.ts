/** Largest file in a form, in bytes. */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

/** Largest file sent to storage directly, in pieces (the database and the bucket have the same limit). */
export const MAX_DIRECT_BYTES = 100 * 1024 * 1024;

/** The same as people read it, where a megabyte is a million. Never promises more than the limit. */
export const SHOWN_MAX_FILE_BYTES = 25_000_000;

/** Files of one message. */
export const MAX_FILES = 5;

/** Accepted extensions and what they hold; the same list as the table private.file_types. */
export const FILE_TYPES = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  pdf: 'application/pdf',
  zip: 'application/zip',
  txt: 'text/plain',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
} as const;

export type FileExtension = keyof typeof FILE_TYPES;

/** For `<input type="file" accept>`: a help to the person, never the check. */
export const ACCEPTED_FILES = Object.keys(FILE_TYPES)
  .map((extension) => `.${extension}`)
  .join(',');

/** The extension of a name if we accept it, in lower case. */
export function acceptedExtension(name: string): FileExtension | undefined {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return extension in FILE_TYPES ? (extension as FileExtension) : undefined;
}
