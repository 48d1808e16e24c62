import { z } from 'zod';
import { notFound } from '~/platform/rbac/guard.server';

/** An id from the address; what is no id leads nowhere. */
export function uuidParam(value: string | undefined): string {
  const id = z.uuid().safeParse(value);
  if (!id.success) throw notFound();
  return id.data;
}
