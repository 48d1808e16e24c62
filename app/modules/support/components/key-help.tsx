import { useTranslation } from '~/platform/i18n';
import { Dialog, DialogButton, Kbd } from '~/ui';

const keys = {
  queue: ['j', 'k', 'x', 'Enter', 'c', '?'],
  ticket: ['r', 'n', 'a', 's', 'u', '?'],
} as const;

/** Which keys do what (app/enhance/keys.ts), and a switch for those who speak to their computer. */
export function KeyHelp({ of }: { of: keyof typeof keys }) {
  const { t } = useTranslation('support');
  return (
    <div className="needs-script">
      <DialogButton dialog="key-help" variant="quiet" size="sm">
        <span data-key="?">{t('keys.title')}</span>
      </DialogButton>
      <Dialog id="key-help" title={t('keys.title')}>
        <dl className="keys">
          {keys[of].map((key) => (
            <div key={key}>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{t(`keys.${of}.${key === '?' ? 'help' : key}`)}</dd>
            </div>
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" data-keys-off /> {t('keys.off')}
        </label>
      </Dialog>
    </div>
  );
}
