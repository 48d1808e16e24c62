import { useTranslation } from '~/platform/i18n';
import { homeParts } from '~/platform/modules/home';
import { Button, Card, CheckboxGroup, Form, FormActions } from '~/ui';

interface Choice {
  key: string;
  label: string;
  part: (typeof homeParts)[number];
  isShown: boolean;
}

/** Which cards the start page shows. */
export function CardChoice({ choices, action }: { choices: Choice[]; action: string }) {
  const { t } = useTranslation('home');
  return (
    <details className="home-part">
      <summary>{t('cards.choose')}</summary>
      <Card>
        <Form action={action}>
          <p className="muted">{t('cards.hint')}</p>
          {homeParts.map((part) => {
            const theirs = choices.filter((choice) => choice.part === part);
            if (theirs.length === 0) return null;
            const shown = theirs.filter(({ isShown }) => isShown).map(({ key }) => key);
            return (
              <CheckboxGroup
                key={part}
                field={{ id: `cards-${part}`, name: 'cards', initialValue: shown }}
                label={t(part === 'mine' ? 'needsYou' : 'standing')}
                options={theirs.map(({ key, label }) => ({ value: key, label }))}
                layout="row"
              />
            );
          })}
          <FormActions>
            <Button size="sm">{t('cards.save')}</Button>
          </FormActions>
        </Form>
      </Card>
    </details>
  );
}
