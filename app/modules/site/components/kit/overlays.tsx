import { useTranslation } from '~/platform/i18n';
import {
  Button,
  ConfirmButton,
  Dialog,
  DialogButton,
  Form,
  FormActions,
  Icon,
  type IconName,
  Menu,
  MenuButton,
  MenuLink,
  TextareaField,
  Toast,
} from '~/ui';
import { KitSection } from './section';

export function OverlaysSection() {
  const { t } = useTranslation('kit');
  const label = (
    <>
      {t('menu')}
      <Icon name="chevron-down" />
    </>
  );
  return (
    <KitSection id="overlays">
      <div className="row">
        <Menu label={label} start>
          <MenuLink href="#overlays" icon="edit" current>
            {t('ui:action.edit')}
          </MenuLink>
          <MenuLink href="#overlays" icon="copy">
            {t('copy')}
          </MenuLink>
          <hr />
          <form method="get" action="#overlays">
            <MenuButton icon="trash" danger>
              {t('ui:action.delete')}
            </MenuButton>
          </form>
        </Menu>
        <DialogButton dialog="kit-dialog">{t('dialog')}</DialogButton>
        <Dialog id="kit-dialog" title={t('dialog')}>
          <p>{t('sample.long')}</p>
          <FormActions>
            <Button type="button" variant="primary">
              {t('ui:action.continue')}
            </Button>
          </FormActions>
        </Dialog>
        <Form method="get" action="#overlays" className="">
          <ConfirmButton
            label={t('ui:action.delete')}
            icon="trash"
            question={t('question')}
            confirm={t('ui:action.delete')}
          >
            <TextareaField
              field={{ id: 'kit-reason', name: 'reason' }}
              label={t('field.note')}
              rows={2}
            />
          </ConfirmButton>
        </Form>
      </div>
      <div className="kit-toasts">
        <Toast>{t('toast')}</Toast>
        <Toast kind="info">{t('sample.long')}</Toast>
        <Toast kind="danger">{t('formError')}</Toast>
      </div>
    </KitSection>
  );
}

export function IconsSection({ names }: { names: readonly IconName[] }) {
  return (
    <KitSection id="icons">
      <ul className="kit-icons">
        {names.map((name) => (
          <li key={name}>
            <Icon name={name} />
            <code className="ltr">{name}</code>
          </li>
        ))}
      </ul>
    </KitSection>
  );
}
