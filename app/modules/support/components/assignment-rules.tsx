import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Badge,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  SelectField,
} from '~/ui';
import type { listRules } from '../queries/desk.server';
import { methods } from '../schema';
import type { LastResult } from './message-forms';

type Rule = Awaited<ReturnType<typeof listRules>>[number];
type Named = { id: string; name: string }[];

/** A rule in a sentence, and what can be done with it. */
export function RuleRow(props: { rule: Rule; isFirst: boolean; base: string }) {
  const { rule, isFirst } = props;
  const { t } = useTranslation('support');
  const when = [
    rule.tag && t('desk.rules.whenTag', { name: rule.tag }),
    rule.client && t('desk.rules.whenClient', { name: rule.client }),
    rule.via && t(`desk.rules.whenVia.${rule.via}`),
  ].filter(Boolean);
  const whom = rule.person ?? t(`desk.rules.to.${rule.method}`, { team: rule.team ?? '' });
  return (
    <li className="row-between">
      <span>
        <a href={`${props.base}/desk/rules?rule=${rule.id}#rule-card`}>
          <bdi>{when.length > 0 ? when.join(' · ') : t('desk.rules.always')}</bdi>
        </a>
        <br />
        <bdi>{whom}</bdi> {!rule.isActive && <Badge tone="neutral">{t('desk.rules.off')}</Badge>}
      </span>
      <Form className="row">
        <input type="hidden" name="id" value={rule.id} />
        {!isFirst && (
          <Button size="sm" variant="quiet" name="do" value="raise">
            {t('desk.rules.raise')}
          </Button>
        )}
        <Button size="sm" variant="quiet" name="do" value={rule.isActive ? 'off' : 'on'}>
          {t(rule.isActive ? 'desk.rules.switchOff' : 'desk.rules.switchOn')}
        </Button>
        <ConfirmButton
          label={t('desk.remove')}
          question={t('desk.rules.question', { name: String(whom) })}
          confirm={t('desk.remove')}
          name="do"
          value="remove"
        />
      </Form>
    </li>
  );
}

/** A rule, new or there: which tickets, and to whom. */
export function RuleForm(props: {
  lastResult: LastResult;
  edited: Rule | null;
  base: string;
  tags: Named;
  clients: Named;
  teams: Named;
  staff: { userId: string; name: string }[];
}) {
  const { t } = useTranslation('support');
  const { edited } = props;
  const [form, fields] = useForm({
    id: 'rule',
    lastResult: props.lastResult,
    defaultValue: {
      method: edited?.method ?? 'least_open',
      personId: edited?.personId ?? '',
      teamId: edited?.teamId ?? '',
      tagId: edited?.tagId ?? '',
      clientId: edited?.clientId ?? '',
      via: edited?.via ?? '',
    },
  });
  const options = (list: Named) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Card title={t(edited ? 'desk.rules.edit' : 'desk.rules.new')} id="rule-card">
      <Form id={form.id}>
        {edited && <input type="hidden" name="id" value={edited.id} />}
        <ErrorSummary form={form} />
        <SelectField
          field={fields.tagId}
          label={t('desk.rules.tag')}
          emptyLabel={t('desk.rules.anyTag')}
          options={options(props.tags)}
        />
        <SelectField
          field={fields.clientId}
          label={t('field.client')}
          emptyLabel={t('desk.rules.anyClient')}
          options={options(props.clients)}
        />
        <SelectField
          field={fields.via}
          label={t('desk.rules.via')}
          emptyLabel={t('desk.rules.anyVia')}
          options={(['web', 'email'] as const).map((value) => ({
            value,
            label: t(`desk.rules.whenVia.${value}`),
          }))}
        />
        <SelectField
          field={fields.method}
          label={t('desk.rules.method')}
          options={methods.map((value) => ({ value, label: t(`desk.rules.methods.${value}`) }))}
        />
        <SelectField
          field={fields.personId}
          label={t('desk.rules.person')}
          hint={t('desk.rules.personHint')}
          emptyLabel="–"
          options={props.staff.map(({ userId, name }) => ({ value: userId, label: name }))}
        />
        <SelectField
          field={fields.teamId}
          label={t('field.team')}
          hint={t('desk.rules.teamHint')}
          emptyLabel={t('desk.rules.everybody')}
          options={options(props.teams)}
        />
        <FormActions>
          <Button variant="primary">{t(edited ? 'desk.save' : 'desk.add')}</Button>
          {edited && <a href={`${props.base}/desk/rules`}>{t('desk.rules.new')}</a>}
        </FormActions>
      </Form>
    </Card>
  );
}
