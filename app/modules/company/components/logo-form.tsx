import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, Card, ErrorSummary, FileField, Form, FormActions } from '~/ui';

/** A logo for one ground: as it looks there, another instead, or none. */
export function LogoForm({
  theme,
  file,
  lastResult,
}: {
  theme: 'light' | 'dark';
  file: string | null;
  lastResult: SubmissionResult<string[]> | undefined;
}) {
  const { t } = useTranslation('company');
  const [form, fields] = useForm<{ logo: string }>({ id: `logo-${theme}`, lastResult });
  const label = t(`brand.logo.${theme}`);
  return (
    <Card title={label}>
      <div className="stack">
        {file && (
          <div className="logo-ground-box" data-theme={theme}>
            <img className="logo-preview" src={`/brand/${file}`} alt={label} />
          </div>
        )}
        <Form {...getFormProps(form)} multipart>
          <input type="hidden" name="theme" value={theme} />
          <ErrorSummary form={form} labels={{ logo: label }} />
          <FileField
            field={fields.logo}
            label={t('brand.logoFile')}
            hint={t(`brand.logoHint.${theme}`)}
            accept=".png,.jpg,.jpeg,.webp"
            maxBytes={1_000_000}
          />
          <FormActions>
            <Button>{t('brand.logoUpload')}</Button>
          </FormActions>
        </Form>
        {file && (
          <Form className="row" intent="remove-logo">
            <input type="hidden" name="theme" value={theme} />
            <Button variant="quiet">{t('brand.logoRemove')}</Button>
          </Form>
        )}
      </div>
    </Card>
  );
}
