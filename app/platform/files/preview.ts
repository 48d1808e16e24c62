/** How a browser can show a file without downloading it: a picture the worker made, a PDF as it is. */
export function previewKind(file: { contentType: string; preview: boolean }) {
  if (file.contentType === 'application/pdf') return 'pdf';
  return file.preview ? 'image' : null;
}

/** Where the worker's pictures of a file lie in the bucket of previews. */
export function previewPath(storagePath: string, size: 'small' | 'large'): string {
  return `${storagePath}/${size}.webp`;
}
