import { useFormat, useTranslation } from '~/platform/i18n';
import { usePriorityOptions } from '~/platform/priority-marks';
import type { StaffName } from '~/platform/tenancy/staff.server';
import { BulkBar, Button, Select, SelectField, TextField } from '~/ui';
import { queueHref } from '../links';
import type { dues, QueueFilter, Sort } from '../queries/queue.server';
import { statuses } from '../status';

type Tag = { id: string; name: string };

const sorts: Sort[] = ['activity', 'due', 'newest', 'oldest', 'priority'];
const deadlines: (typeof dues)[number][] = ['missed', 'today'];

/** The fields of the queue's filter. */
export function QueueFilters({
  filter,
  staff,
  tags,
}: {
  filter: QueueFilter;
  staff: StaffName[];
  tags: Tag[];
}) {
  const { t } = useTranslation('support');
  const field = (name: keyof QueueFilter) => ({
    id: `filter-${name}`,
    name,
    initialValue: filter[name],
  });
  return (
    <>
      <TextField
        field={field('q')}
        type="search"
        label={t('queue.search')}
        className="field-search"
      />
      <SelectField
        field={field('status')}
        label={t('field.status')}
        options={['active', 'all', ...statuses].map((value) => ({
          value,
          label: t(`status.${value}`),
        }))}
      />
      <SelectField
        field={field('priority')}
        label={t('field.priority')}
        emptyLabel={t('queue.any')}
        options={usePriorityOptions()}
      />
      <SelectField
        field={field('assignee')}
        label={t('field.assignee')}
        emptyLabel={t('queue.anybody')}
        options={[
          { value: 'me', label: t('queue.me') },
          { value: 'none', label: t('queue.nobody') },
          ...staff
            .filter((person) => person.isActive || person.userId === filter.assignee)
            .map((person) => ({ value: person.userId, label: person.name })),
        ]}
      />
      <TextField field={field('client')} label={t('field.client')} />
      {tags.length > 0 && (
        <SelectField
          field={field('tag')}
          label={t('field.tag')}
          emptyLabel={t('queue.anyTag')}
          options={tags.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        field={field('due')}
        label={t('field.due')}
        emptyLabel={t('queue.any')}
        options={deadlines.map((value) => ({ value, label: t(`queue.due.${value}`) }))}
      />
      <SelectField
        field={field('sort')}
        label={t('queue.sort')}
        options={sorts.map((value) => ({ value, label: t(`queue.sorts.${value}`) }))}
      />
    </>
  );
}

/** What a report narrowed the queue to, which no field asks for; each can be taken back. */
export function QueueCounted({ base, filter }: { base: string; filter: QueueFilter }) {
  const { t } = useTranslation('support');
  const { dateRange } = useFormat();
  const named = (['created', 'resolved'] as const).filter((name) => filter[name]);
  if (named.length === 0) return null;
  return (
    <p className="row">
      {named.map((name) => {
        const [from = '', to = ''] = filter[name].split('..');
        return (
          <a key={name} className="chip" href={queueHref(base, { ...filter, [name]: '' })}>
            {t(`queue.counted.${name}`, { range: dateRange(from, to) })}{' '}
            <span className="muted">{t('queue.counted.remove')}</span>
          </a>
        );
      })}
    </p>
  );
}

/** What can be done with the ticked tickets. */
export function BulkActions({ staff, tags, me }: { staff: StaffName[]; tags: Tag[]; me: string }) {
  const { t } = useTranslation('support');
  return (
    <BulkBar>
      <Select
        name="assignee"
        aria-label={t('field.assignee')}
        className="input-short"
        emptyLabel={t('queue.keepAssignee')}
        options={[
          { value: me, label: t('queue.me') },
          { value: 'none', label: t('queue.nobody') },
          ...staff
            .filter((person) => person.isActive && person.userId !== me)
            .map((person) => ({ value: person.userId, label: person.name })),
        ]}
      />
      <Select
        name="status"
        aria-label={t('field.status')}
        className="input-short"
        emptyLabel={t('queue.keepStatus')}
        options={statuses
          .filter((status) => status !== 'new')
          .map((value) => ({ value, label: t(`status.${value}`) }))}
      />
      <Select
        name="priority"
        aria-label={t('field.priority')}
        className="input-short"
        emptyLabel={t('queue.keepPriority')}
        options={usePriorityOptions()}
      />
      {tags.length > 0 && (
        <Select
          name="tag"
          aria-label={t('field.tag')}
          className="input-short"
          emptyLabel={t('queue.addTag')}
          options={tags.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button>{t('queue.apply')}</Button>
    </BulkBar>
  );
}
