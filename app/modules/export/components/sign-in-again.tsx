import { useTranslation } from '~/platform/i18n';
import { Alert, Button, Form } from '~/ui';

/** What concerns the whole company wants a sign-in of the last quarter of an hour. */
export function SignInAgain({ next }: { next: string }) {
  const { t } = useTranslation('export');
  return (
    <Alert title={t('fresh.title')}>
      <Form action="/auth/sign-out" className="row">
        <input type="hidden" name="next" value={next} />
        <Button>{t('fresh.again')}</Button>
      </Form>
    </Alert>
  );
}
