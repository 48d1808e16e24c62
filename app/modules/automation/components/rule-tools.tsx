import { useTranslation } from '~/platform/i18n';
import { Button, ConfirmButton, Form } from '~/ui';

/** Switches a rule, or puts it away. */
export function RuleTools({ rule }: { rule: { name: string; enabled: boolean } }) {
  const { t } = useTranslation('automation');
  return (
    <div className="row">
      <Form className="row">
        <Button
          name="intent"
          value={rule.enabled ? 'disable' : 'enable'}
          icon={rule.enabled ? 'pause' : 'play'}
        >
          {t(rule.enabled ? 'rule.disable' : 'rule.enable')}
        </Button>
      </Form>
      <Form className="row">
        <ConfirmButton
          name="intent"
          value="archive"
          icon="trash"
          label={t('rule.archive')}
          question={t('rule.archiveQuestion', { name: rule.name })}
          confirm={t('rule.archive')}
        />
      </Form>
    </div>
  );
}
