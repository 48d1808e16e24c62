import { useFormat, useTranslation } from '~/platform/i18n';
import { FileField } from '~/ui';
import type { FieldProps } from '~/ui/field';
import {
  ACCEPTED_FILES,
  MAX_DIRECT_BYTES,
  MAX_FILE_BYTES,
  MAX_FILES,
  SHOWN_MAX_FILE_BYTES,
} from '../types';

/** Where files are chosen, several at once. With script larger ones go to storage directly (enhance/uploads.ts). */
export function FilesField({
  field,
  label,
  single,
  needed,
}: {
  field: FieldProps['field'];
  label: string;
  /** One file and no more: the next version of another. */
  single?: boolean;
  /** The form is about nothing else. */
  needed?: boolean;
}) {
  const { t } = useTranslation('files');
  const format = useFormat();
  return (
    <div
      data-direct={MAX_DIRECT_BYTES}
      data-sending={t('progress.sending')}
      data-waiting={t('progress.waiting')}
    >
      <FileField
        field={field}
        label={label}
        hint={t('hint', {
          count: single ? 1 : MAX_FILES,
          size: format.bytes(SHOWN_MAX_FILE_BYTES),
        })}
        optional={!single && !needed}
        multiple={!single}
        accept={ACCEPTED_FILES}
        maxBytes={MAX_FILE_BYTES}
      />
    </div>
  );
}
