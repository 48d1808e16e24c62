import { useTranslation } from '~/platform/i18n';
import { Icon, type IconName, LinkButton } from '~/ui';
import { ProductPreview } from './product-preview';

/** One sentence, one picture, one thing to do. */
export function Hero({ demo }: { demo: boolean }) {
  const { t } = useTranslation('site');
  return (
    <section className="hero on-brand">
      <div className="site-wrap hero-grid">
        <div className="hero-text">
          <h1>{t('home.title')}</h1>
          <p>{t('home.lead')}</p>
          <div className="row">
            <LinkButton href="/auth/register" variant="accent" size="lg">
              {t('home.start')}
            </LinkButton>
            <LinkButton href={demo ? '#demo' : '/auth/sign-in'} size="lg" className="btn-on-brand">
              {t(demo ? 'home.tryDemo' : 'home.signIn')}
            </LinkButton>
          </div>
          <p className="hero-note">{t('home.note')}</p>
        </div>
        <ProductPreview />
      </div>
    </section>
  );
}

const roles: { key: string; icon: IconName }[] = [
  { key: 'client', icon: 'chat' },
  { key: 'employee', icon: 'leave' },
  { key: 'manager', icon: 'check-circle' },
  { key: 'admin', icon: 'shield' },
];

/** What each kind of person gets out of it. */
export function Roles() {
  const { t } = useTranslation('site');
  return (
    <section className="site-wrap site-section">
      <h2>{t('home.roles.title')}</h2>
      <p className="site-lead">{t('home.roles.lead')}</p>
      <ul className="role-grid">
        {roles.map(({ key, icon }) => (
          <li key={key} className="role">
            <span className="role-icon">
              <Icon name={icon} />
            </span>
            <h3>{t(`home.roles.${key}.title`)}</h3>
            <p>{t(`home.roles.${key}.text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const features: { key: string; icon: IconName }[] = [
  { key: 'isolation', icon: 'lock' },
  { key: 'permissions', icon: 'grid' },
  { key: 'audit', icon: 'activity' },
  { key: 'noScript', icon: 'phone' },
  { key: 'languages', icon: 'globe' },
  { key: 'access', icon: 'eye' },
];

/** Why it can be trusted with the business. */
export function Features() {
  const { t } = useTranslation('site');
  return (
    <section className="site-band">
      <div className="site-wrap site-section">
        <h2>{t('home.features.title')}</h2>
        <ul className="feature-grid">
          {features.map(({ key, icon }) => (
            <li key={key} className="feature">
              <Icon name={icon} />
              <div>
                <h3>{t(`home.features.${key}.title`)}</h3>
                <p>{t(`home.features.${key}.text`)}</p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

export function LastCall() {
  const { t } = useTranslation('site');
  return (
    <section className="site-wrap site-section last-call">
      <h2>{t('home.last.title')}</h2>
      <p className="site-lead">{t('home.last.text')}</p>
      <div className="row">
        <LinkButton href="/auth/register" variant="primary" size="lg">
          {t('home.start')}
        </LinkButton>
        <LinkButton href="/auth/sign-in" size="lg">
          {t('home.signIn')}
        </LinkButton>
      </div>
    </section>
  );
}
