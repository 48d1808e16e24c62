import { z } from 'zod';
import { notFound } from '~/platform/rbac/guard.server';

/** An id of the address; what is none is not found. */
export function idParam(value: string | undefined): string {
  const id = z.guid().safeParse(value).data;
  if (!id) throw notFound();
  return id;
}
