import { useTranslation } from '~/platform/i18n';
import { Avatar, Button } from '~/ui';
import type { DemoPersona } from '../demo-accounts';

/** Demo people, each one click from being signed in. Shown in demo mode only. */
export function DemoAccounts({
  personas,
  password,
}: {
  personas: DemoPersona[];
  password: string;
}) {
  const { t } = useTranslation('site');
  return (
    <section className="site-wrap site-section" id="demo">
      <h2>{t('demo.title')}</h2>
      <p className="site-lead">{t('demo.lead')}</p>
      <ul className="demo-grid">
        {personas.map((persona) => (
          <li key={persona.email}>
            <form method="post" action={`/auth/sign-in?next=${encodeURIComponent(persona.to)}`}>
              <input type="hidden" name="email" value={persona.email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name="next" value={persona.to} />
              <div className="demo-person">
                <Avatar name={persona.name} size="lg" />
                <div>
                  <h3>{persona.name}</h3>
                  <p className="muted small">
                    {t('demo.place', {
                      role: t(`demo.role.${persona.role}`),
                      company: persona.company,
                    })}
                  </p>
                </div>
              </div>
              <p className="small">{t(`demo.does.${persona.role}`)}</p>
              <Button block aria-label={t('demo.signInAs', { name: persona.name })}>
                {t('demo.signIn')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
      <p className="muted small">
        {t('demo.password')} <code className="ltr">{password}</code>
      </p>
    </section>
  );
}
