import { useTranslation } from '~/platform/i18n';

export default function Home() {
  const { t } = useTranslation('errors');
  return <h1>{t('action.home')}</h1>;
}
