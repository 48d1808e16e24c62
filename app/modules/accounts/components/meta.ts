/** `export const meta = titleMeta`: the title that the loader returned. */
export function titleMeta({ data }: { data?: unknown }): { title: string }[] {
  const { title } = (data ?? {}) as { title?: string };
  return [{ title: title ?? 'Mainstay' }];
}
