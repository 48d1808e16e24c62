import { getFormProps, useForm } from '@conform-to/react';
import { useActionData } from '@remix-run/react';
import type { FormReply } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { categories } from '~/platform/modules/manifest';
import {
  Button,
  Card,
  CheckboxField,
  ConfirmButton,
  DataTable,
  EmptyState,
  ErrorSummary,
  FilterBar,
  Form,
  FormActions,
  Pagination,
  SelectField,
  TextareaField,
  TextField,
} from '~/ui';
import type { Product, Subscriber } from '../queries/hub.server';

/** The action's answer, if it was to this form. */
function useReply(intent: string) {
  const reply = useActionData<FormReply>();
  return reply?.lastResult.initialValue?.intent === intent ? reply.lastResult : undefined;
}

/** A product's words, category and the version that new installations get. */
export function ProductForm({
  product,
  words,
}: {
  product: Product;
  /** The module's own, which empty fields fall back to. */
  words: { name: string; summary: string };
}) {
  const { t } = useTranslation('marketplace');
  const [form, fields] = useForm({
    id: 'product',
    lastResult: useReply('edit'),
    defaultValue: {
      name: product.name ?? '',
      summary: product.summary ?? '',
      category: product.category,
      currentVersion: product.currentVersion,
    },
  });
  const labels = {
    name: t('field.name'),
    summary: t('field.description'),
    category: t('field.category'),
    currentVersion: t('hub.currentVersion'),
  };
  return (
    <Card title={t('hub.edit')}>
      <Form {...getFormProps(form)} intent="edit">
        <ErrorSummary form={form} labels={labels} />
        <input type="hidden" name="version" value={product.version} />
        <TextField
          field={fields.name}
          label={labels.name}
          hint={t('hub.ownWords', { words: words.name })}
          optional
        />
        <TextareaField
          field={fields.summary}
          label={labels.summary}
          hint={t('hub.ownWords', { words: words.summary })}
          optional
          rows={2}
        />
        <SelectField
          field={fields.category}
          label={labels.category}
          options={categories.map((value) => ({ value, label: t(`category.${value}`) }))}
        />
        <SelectField
          field={fields.currentVersion}
          label={labels.currentVersion}
          hint={t('hub.currentVersionHint')}
          options={product.versions.map((value) => ({ value, label: value }))}
        />
        <FormActions>
          <Button variant="primary">{t('action.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

/** Withdraws a product after asking once, or offers it again. */
export function OfferForm({ name, isWithdrawn }: { name: string; isWithdrawn: boolean }) {
  const { t } = useTranslation('marketplace');
  return (
    <Form>
      {isWithdrawn ? (
        <Button name="intent" value="restore">
          {t('hub.restore', { name })}
        </Button>
      ) : (
        <ConfirmButton
          name="intent"
          value="withdraw"
          label={t('hub.withdraw', { name })}
          question={t('hub.withdrawQuestion', { name })}
          confirm={t('hub.withdrawConfirm')}
        />
      )}
    </Form>
  );
}

/** Companies that have the module, and moving some of them, or all, to a version. */
export function RolloutForm({
  product,
  subscribers,
  next,
  filter,
  canManage,
}: {
  product: Product;
  subscribers: Subscriber[];
  /** Where the next page begins. */
  next: string | undefined;
  filter: { q: string; after: string | null };
  canManage: boolean;
}) {
  const { t } = useTranslation('marketplace');
  const here = `/hub/products/${product.id}`;
  const [form, fields] = useForm<{ to: string; all: string; tenants: string }>({
    id: 'rollout',
    lastResult: useReply('rollout'),
    defaultValue: { to: product.currentVersion, all: '' },
  });
  const table = (
    <DataTable
      caption={t('hub.subscribers')}
      rows={subscribers}
      rowKey={(row) => row.slug}
      sticky={false}
      {...(canManage && { select: { name: 'tenants', label: (row: Subscriber) => row.name } })}
      empty={<EmptyState icon="building" title={t('hub.noSubscribers')} />}
      columns={[
        { key: 'name', header: t('field.company'), cell: (row) => row.name },
        {
          key: 'slug',
          header: t('field.slug'),
          cell: (row) => <span className="ltr">{row.slug}</span>,
        },
        { key: 'plan', header: t('field.plan'), cell: (row) => row.plan },
        {
          key: 'version',
          header: t('field.version'),
          cell: (row) => <span className="ltr">{row.module_version}</span>,
        },
      ]}
    />
  );
  const query = new URLSearchParams(filter.q ? { q: filter.q } : {});
  if (next) query.set('after', next);
  return (
    <Card title={t('hub.subscribers')}>
      <div className="stack">
        <FilterBar active={filter.q !== ''} resetHref={here}>
          <TextField
            field={{ id: 'q', name: 'q', initialValue: filter.q }}
            type="search"
            label={t('hub.searchCompany')}
          />
        </FilterBar>
        {canManage ? (
          <Form {...getFormProps(form)} intent="rollout">
            <ErrorSummary
              form={form}
              labels={{ tenants: t('hub.subscribers'), to: t('field.version') }}
            />
            {table}
            <SelectField
              field={fields.to}
              label={t('hub.to')}
              options={product.versions.map((value) => ({ value, label: value }))}
            />
            <CheckboxField field={fields.all} label={t('hub.all')} hint={t('hub.allHint')} />
            <FormActions>
              <Button variant="primary">{t('hub.rollOut')}</Button>
            </FormActions>
          </Form>
        ) : (
          table
        )}
        <Pagination
          previousHref={filter.after ? here : undefined}
          nextHref={next ? `${here}?${query}` : undefined}
        />
      </div>
    </Card>
  );
}
