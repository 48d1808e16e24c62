import type { TranslateValues } from '../i18n/translate';

interface BusinessErrorOptions {
  /** The form field it is about; without one it belongs in the summary. */
  field?: string;
  /** Values for the message. */
  values?: TranslateValues;
  cause?: unknown;
}

/**
 * A rule said no, and the person can do something about it. The message is a translation key, such
 * as `people:leave.error.overlap`; forms show it at the field, the API as problem+json.
 */
export class BusinessError extends Error {
  override name = 'BusinessError';
  readonly key: string;
  readonly field: string | undefined;
  readonly values: TranslateValues | undefined;

  constructor(key: string, options: BusinessErrorOptions = {}) {
    super(key, { cause: options.cause });
    this.key = key;
    this.field = options.field;
    this.values = options.values;
  }
}

/** The record has changed since the caller read it; saving again would undo what somebody else did. */
export class ConflictError extends BusinessError {}
