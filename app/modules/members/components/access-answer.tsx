import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Badge, Facts } from '~/ui';
import { type AccessFacts, type Deed, deeds, type Explanation } from '../access';

type Permission = { code: string; module: string };

/** Role, standing, teams and organisations: what every answer rests on. */
export function Standing({ facts }: { facts: AccessFacts }) {
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const list = (names: string[]) => names.join(', ') || t('access.noneOf');
  return (
    <Facts
      items={[
        { label: t('field.role'), value: label.role(facts.role) },
        {
          label: t('access.membership'),
          value: (
            <Badge tone={facts.status === 'active' ? 'ok' : 'danger'}>
              {t(`status.${facts.status}`)}
            </Badge>
          ),
        },
        { label: t('access.company'), value: t(`access.tenant.${facts.tenantStatus}`) },
        { label: t('access.factor'), value: t(factorKey(facts)) },
        { label: t('access.teams'), value: list(facts.teams) },
        { label: t('access.clients'), value: list(facts.clients) },
      ]}
    />
  );
}

function factorKey({ requireMfa, hasFactor }: AccessFacts): string {
  if (hasFactor) return 'access.factorSet';
  return requireMfa ? 'access.factorMissing' : 'access.factorFree';
}

/** What the database answered as the person, and the one thing that decided. */
export function AccessAnswer({ answer, facts }: { answer: Explanation; facts: AccessFacts }) {
  const { t } = useTranslation('members');
  return (
    <div className="stack" data-answer={answer.verdict.select ? 'yes' : 'no'}>
      <ul className="stack">
        {deeds.map((deed) => (
          <li key={deed}>
            <span className="row">
              <Badge tone={answer.verdict[deed] ? 'ok' : 'neutral'}>
                {t(answer.verdict[deed] ? 'access.yes' : 'access.no')}
              </Badge>
              <strong>{t(`access.deed.${deed}`)}</strong>
            </span>
            <Reason deed={deed} answer={answer} facts={facts} />
          </li>
        ))}
      </ul>
      {answer.reach && (
        <details>
          <summary>{t('access.policy', { name: answer.reach.policy })}</summary>
          <pre className="ltr break small">
            <code>{answer.reach.expression}</code>
          </pre>
        </details>
      )}
    </div>
  );
}

/** In words, the first of these that holds: locked out, no permission, or how far the scope reaches. */
function Reason({ deed, answer, facts }: { deed: Deed; answer: Explanation; facts: AccessFacts }) {
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const role = label.role(facts.role);
  if (facts.status !== 'active') return <p>{t('access.why.deactivated')}</p>;
  const own = answer.deciding.filter((one) => one.deed === deed);
  if (own.length === 0) return <p>{t('access.why.noPermission')}</p>;
  return own.map(({ code, module, scope }) => {
    const permission = label.permission({ code, module });
    if (scope === 'none') return <p key={code}>{t('access.why.none', { role, permission })}</p>;
    const values = { role, permission, scope: label.scope(scope) };
    if (answer.verdict[deed]) return <p key={code}>{t('access.why.reaches', values)}</p>;
    const wider = answer.reach && (['team', 'all'] as const).find((one) => answer.reach?.[one]);
    if (deed === 'select' && wider && !answer.reach?.[scope]) {
      return (
        <p key={code}>{t('access.why.tooNarrow', { ...values, wider: label.scope(wider) })}</p>
      );
    }
    return <p key={code}>{t('access.why.otherwise', values)}</p>;
  });
}

/** One permission of the person, in words. */
export function PermissionAnswer({
  code,
  facts,
  vocabulary,
}: {
  code: string;
  facts: AccessFacts;
  vocabulary: Permission[];
}) {
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const permission = vocabulary.find((one) => one.code === code);
  if (!permission) return null;
  const scope = facts.scopes[code] ?? 'none';
  const values = {
    role: label.role(facts.role),
    permission: label.permission(permission),
    scope: label.scope(scope),
  };
  return (
    <p data-answer={scope}>
      {t(scope === 'none' ? 'access.why.none' : 'access.why.reaches', values)}
    </p>
  );
}
