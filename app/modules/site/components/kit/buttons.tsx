import { useTranslation } from '~/platform/i18n';
import { Button, type ButtonVariant, Kbd, LinkButton } from '~/ui';
import { KitSection } from './section';

const variants: ButtonVariant[] = ['primary', 'secondary', 'accent', 'quiet', 'danger'];
const words = ['save', 'cancel', 'continue', 'back', 'delete'] as const;

export function ButtonsSection() {
  const { t } = useTranslation('kit');
  return (
    <KitSection id="buttons">
      <div className="row">
        {variants.map((variant, index) => (
          <Button key={variant} type="button" variant={variant}>
            {t(`ui:action.${words[index]}`)}
          </Button>
        ))}
        <LinkButton href="#buttons" icon="external">
          {t('link')}
        </LinkButton>
      </div>
      <div className="row">
        <Button type="button" variant="primary" size="sm" icon="plus">
          {t('ui:action.add')}
        </Button>
        <Button type="button" variant="primary" icon="plus">
          {t('ui:action.add')}
        </Button>
        <Button type="button" variant="primary" size="lg" icon="plus">
          {t('ui:action.add')}
        </Button>
        <Button type="button" icon="edit" iconOnly>
          {t('ui:action.edit')}
        </Button>
      </div>
      <div className="row">
        <Button type="button" disabled>
          {t('disabled')}
        </Button>
        <Button type="button" variant="primary" disabled>
          {t('disabled')}
        </Button>
        <Button type="button" variant="primary" data-pending="" aria-busy="true">
          {t('pending')}
        </Button>
        <Button type="button" data-pending="" aria-busy="true">
          {t('pending')}
        </Button>
        <span>
          <Kbd>{'⌘'}</Kbd> + <Kbd>{'K'}</Kbd>
        </span>
      </div>
    </KitSection>
  );
}
