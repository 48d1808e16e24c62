import { useTranslation } from '~/platform/i18n';
import { Button, CheckboxGroup, Form, FormActions } from '~/ui';

export interface Choice {
  key: string;
  label: string;
  part: 'mine' | 'team';
  isShown: boolean;
}

/** Which cards the start page shows. */
export function CardChoice({ choices, action }: { choices: Choice[]; action: string }) {
  const { t } = useTranslation('home');
  return (
    <details className="home-part">
      <summary>{t('cards.choose')}</summary>
      <Form action={action}>
        <CheckboxGroup
          field={{
            id: 'cards',
            name: 'cards',
            initialValue: choices.filter(({ isShown }) => isShown).map(({ key }) => key),
          }}
          label={t('cards.label')}
          hint={t('cards.hint')}
          options={choices.map(({ key, label, part }) => ({
            value: key,
            label,
            hint: t(part === 'mine' ? 'needsYou' : 'standing'),
          }))}
        />
        <FormActions>
          <Button size="sm">{t('cards.save')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}
