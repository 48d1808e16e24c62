import { useFormat, useTranslation } from '~/platform/i18n';
import { Button, ConfirmButton, Form, FormActions } from '~/ui';
import type { ModuleCard } from '../view.server';

/** Installs, together with what the module needs; or says why not. */
export function InstallForm({
  card,
  missing,
  uninstalledAt,
}: {
  card: ModuleCard;
  /** Names of modules that must come along. */
  missing: string[];
  uninstalledAt: string | null;
}) {
  const { t } = useTranslation('marketplace');
  const format = useFormat();
  if (card.standing === 'unplanned') return <p>{t('install.unplanned')}</p>;
  if (card.standing === 'withdrawn') return <p>{t('install.withdrawn')}</p>;
  const names = format.list(missing);
  return (
    <Form intent="install">
      {uninstalledAt ? (
        <p>{t('install.returning', { date: format.date(uninstalledAt) })}</p>
      ) : (
        <p>{t('install.what')}</p>
      )}
      {missing.length > 0 && (
        <>
          <input type="hidden" name="together" value="yes" />
          <p>{t('install.needs', { names })}</p>
        </>
      )}
      <FormActions>
        <Button variant="primary" icon="plus">
          {missing.length > 0
            ? t('install.together', { name: card.name, names })
            : t(uninstalledAt ? 'install.back' : 'install.now', { name: card.name })}
        </Button>
      </FormActions>
    </Form>
  );
}

/** Hides the module after asking once; names what stands in the way. */
export function UninstallForm({ name, dependents }: { name: string; dependents: string[] }) {
  const { t } = useTranslation('marketplace');
  const format = useFormat();
  if (dependents.length > 0) {
    return <p>{t('uninstall.needed', { names: format.list(dependents) })}</p>;
  }
  return (
    <Form>
      <p>{t('uninstall.what')}</p>
      <FormActions>
        <ConfirmButton
          name="intent"
          value="uninstall"
          label={t('uninstall.now', { name })}
          question={t('uninstall.question', { name })}
          confirm={t('uninstall.confirm')}
        />
      </FormActions>
    </Form>
  );
}
