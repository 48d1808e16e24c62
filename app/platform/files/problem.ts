import { BusinessError } from '~/platform/http/errors';
import type { Translate } from '~/platform/i18n';

/** Why a file was not taken; each is a message `files:error.<code>`. */
export type FileProblemCode =
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  | 'type'
  | 'content'
  | 'text'
  | 'lost'
  | 'bomb';

export interface FileProblem {
  code: FileProblemCode;
  /** Name as it would have been kept; absent when it is about all of them. */
  name?: string;
}

/** The sentence for one problem. */
export function explainFileProblem(problem: FileProblem, t: Translate): string {
  return t(`files:error.${problem.code}`, { name: problem.name ?? '' });
}

/** Storage did not take a file; what was typed is not lost. */
export class FileStorageError extends BusinessError {
  constructor(field: string, cause: unknown) {
    super('files:error.storage', { field, cause });
  }
}
