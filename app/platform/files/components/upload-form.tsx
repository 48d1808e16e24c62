import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, CheckboxField, ErrorSummary, Form, FormActions, RadioGroup } from '~/ui';
import { FilesField } from './files-field';

type LastResult = SubmissionResult<string[]> | undefined;

interface Props {
  /** Address of the record's page of files: it takes the form, and shows it again where something is wrong. */
  filesPage: string;
  /** Where to go afterwards. */
  from: 'record' | 'files';
  isStaff: boolean;
  isShared: boolean;
  idempotencyKey: string;
  lastResult?: LastResult;
}

/** Adds files to a record; plain multipart, several at once. Staff say who sees them. */
export function UploadForm(props: Props) {
  const { t } = useTranslation('files');
  const [form, fields] = useForm<{ files: string; audience: string; keepLocation: string }>({
    id: 'add-files',
    lastResult: props.lastResult,
    defaultValue: { audience: 'internal' },
  });
  return (
    <Form
      multipart
      id={form.id}
      action={props.filesPage}
      intent="add"
      idempotencyKey={props.idempotencyKey}
    >
      <ErrorSummary form={form} labels={{ files: t('field.files') }} />
      <input type="hidden" name="from" value={props.from} />
      <FilesField field={fields.files} label={t('field.files')} needed />
      {props.isStaff ? (
        <RadioGroup
          field={fields.audience}
          label={t('field.audience')}
          layout="cards"
          options={[
            {
              value: 'internal',
              label: t('audience.internal'),
              hint: t('audience.internalHint'),
            },
            {
              value: 'shared',
              label: t('audience.shared'),
              hint: t(props.isShared ? 'audience.sharedHint' : 'audience.notYetHint'),
            },
          ]}
        />
      ) : (
        <p className="muted small">{t('audience.clientHint')}</p>
      )}
      <CheckboxField
        field={fields.keepLocation}
        label={t('field.keepLocation')}
        hint={t('field.keepLocationHint')}
      />
      <FormActions>
        <Button variant="primary" icon="upload">
          {t('action.add')}
        </Button>
      </FormActions>
    </Form>
  );
}

/** The next version of a document; the older ones stay. */
export function VersionForm({ action, lastResult }: { action?: string; lastResult?: LastResult }) {
  const { t } = useTranslation('files');
  const [form, fields] = useForm<{ files: string }>({ id: 'new-version', lastResult });
  return (
    <Form multipart id={form.id} action={action} intent="version">
      <ErrorSummary form={form} labels={{ files: t('field.version') }} />
      <FilesField field={fields.files} label={t('field.version')} single />
      <FormActions>
        <Button icon="upload">{t('action.version')}</Button>
      </FormActions>
    </Form>
  );
}
