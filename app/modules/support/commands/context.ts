import type { FileContext } from '~/platform/files/store.server';

/** What the commands of this module need of a guard's context. */
export type SupportContext = FileContext & { user: { id: string } };
