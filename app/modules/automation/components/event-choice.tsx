import { useTranslation } from '~/platform/i18n';
import { Button, Form, FormActions, RadioGroup } from '~/ui';

/** The first step of a rule: what it waits for. A GET form, so the choice has an address. */
export function EventChoice({ events }: { events: { type: string; labelKey: string }[] }) {
  const { t } = useTranslation('automation');
  return (
    <Form method="get">
      <RadioGroup
        field={{ id: 'event', name: 'event', initialValue: events[0]?.type }}
        label={t('form.when')}
        layout="cards"
        options={events.map(({ type, labelKey }) => ({ value: type, label: t(labelKey) }))}
      />
      <FormActions>
        <Button variant="primary">{t('form.next')}</Button>
      </FormActions>
    </Form>
  );
}
