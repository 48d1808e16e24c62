import { useTranslation } from '~/platform/i18n';
import { Button } from '~/ui';

/**
 * Two minutes before the company would ask to sign in again, script opens this and asks. Without script the
 * next click is refused instead: the database decides, this only warns.
 */
export function IdleWarning({ minutes }: { minutes: number }) {
  const { t } = useTranslation('shell');
  return (
    <dialog className="dialog" data-idle={minutes} aria-labelledby="idle-title">
      <div className="dialog-head">
        <h2 id="idle-title">{t('idle.title')}</h2>
      </div>
      <div className="dialog-body stack">
        <p>{t('idle.text', { minutes })}</p>
        <p className="row">
          <Button type="button" variant="primary" data-idle-stay="">
            {t('idle.stay')}
          </Button>
        </p>
      </div>
    </dialog>
  );
}
