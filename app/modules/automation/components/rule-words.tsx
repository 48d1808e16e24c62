import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Card } from '~/ui';
import type { RuleChoices } from '../queries/choices.server';
import type { Rule } from '../queries/rules.server';

/** The rule as sentences: when, if, then. */
export function RuleWords({
  rule,
  choices,
  eventLabel,
}: {
  rule: Rule;
  choices: RuleChoices;
  eventLabel: string;
}) {
  const { t } = useTranslation('automation');
  const label = useRbacLabels();
  const fieldName = (name: string) => {
    const known = choices.fields.find((field) => field.name === name);
    return known ? t(known.labelKey) : name;
  };
  const whom = (to: string) => {
    const [kind, id] = to.split(':');
    if (kind === 'owner') return t('form.owner');
    const role = choices.roles.find((known) => known.id === id);
    if (role) return label.role(role);
    return choices.people.find((known) => known.id === id)?.name ?? t('form.nobody');
  };
  const kindOf = (name: string) => {
    const known = choices.kinds.find((kind) => kind.name === name);
    return known ? t(known.labelKey) : name;
  };
  return (
    <Card>
      <dl className="rule-words">
        <dt>{t('form.when')}</dt>
        <dd>{eventLabel}</dd>
        <dt>{t('form.if')}</dt>
        <dd>
          {rule.conditions.length === 0 && t('form.always')}
          <ul>
            {rule.conditions.map(({ field, op, value }) => (
              <li key={`${field} ${op} ${value}`}>
                {fieldName(field)} {t(`compare.${op}`)} <strong>{value}</strong>
              </li>
            ))}
          </ul>
        </dd>
        <dt>{t('form.then')}</dt>
        <dd>
          <ol>
            {rule.actions.map((action, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the order is what names them
              <li key={at}>
                {kindOf(action.kind)}
                {action.to && ` · ${whom(action.to)}`}
                {action.title && <div className="muted">{action.title}</div>}
                {action.endpointId && (
                  <div className="muted ltr">
                    {choices.endpoints.find(({ id }) => id === action.endpointId)?.url ?? '–'}
                  </div>
                )}
              </li>
            ))}
          </ol>
        </dd>
      </dl>
    </Card>
  );
}
