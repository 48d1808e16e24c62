import { useTranslation } from '~/platform/i18n';
import { Button, FormActions } from '~/ui';
import { type Step, steps } from '../onboarding';

/** On to the next step, or back to the one before. */
export function OnboardingActions({ step, submit }: { step: Step; submit?: string }) {
  const { t } = useTranslation('accounts');
  const before = steps[steps.indexOf(step) - 1];
  return (
    <FormActions>
      <Button variant="primary">{submit ?? t('ui:action.continue')}</Button>
      {before && <a href={`/onboarding/${before}`}>{t('ui:action.back')}</a>}
    </FormActions>
  );
}
