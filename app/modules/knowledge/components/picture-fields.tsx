import { type FILE_TYPES, MAX_FILE_BYTES } from '~/platform/files/types';
import { useTranslation } from '~/platform/i18n';
import type { FieldLike } from '~/ui';
import { Button, FileField, Icon, TextField } from '~/ui';

const accept = (
  ['png', 'jpg', 'jpeg', 'gif', 'webp'] as const satisfies (keyof typeof FILE_TYPES)[]
)
  .map((extension) => `.${extension}`)
  .join(',');

/** Inside the editor's form: takes a picture into the article, with the words for who does not see it. */
export function PictureFields({
  fields,
  filesHref,
}: {
  fields: Record<'files' | 'alt', FieldLike>;
  filesHref: string;
}) {
  const { t } = useTranslation('knowledge');
  const isOpen = Boolean(fields.files.errors ?? fields.alt.errors);
  return (
    <details className="file-add" open={isOpen}>
      <summary>
        <Icon name="upload" /> {t('picture.add')}
      </summary>
      <div className="stack">
        <FileField
          field={fields.files}
          label={t('picture.file')}
          accept={accept}
          maxBytes={MAX_FILE_BYTES}
          optional
        />
        <TextField
          field={fields.alt}
          label={t('picture.alt')}
          hint={t('picture.altHint')}
          optional
        />
        <div className="row">
          <Button name="intent" value="picture" icon="upload">
            {t('picture.insert')}
          </Button>
          <a href={filesHref}>{t('picture.all')}</a>
        </div>
      </div>
    </details>
  );
}
