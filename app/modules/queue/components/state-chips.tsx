import { useFormat, useTranslation } from '~/platform/i18n';
import { ViewChips } from '~/ui';
import type { TaskRow } from '../queries/jobs.server';
import { type JobFilter, jobsHref, states } from '../schema';
import { useTaskLabel } from './labels';

interface Chips {
  tasks: TaskRow[];
  base: string;
  filter: JobFilter;
}

/** One state at a time, with how many there are; a chosen task or company can be let go of. */
export function StateChips({ tasks, base, filter }: Chips) {
  const { t } = useTranslation('queue');
  const format = useFormat();
  const label = useTaskLabel();
  const counted = filter.task ? tasks.filter((row) => row.task === filter.task) : tasks;
  const chosen = [
    filter.task && { label: label(filter.task), href: jobsHref(base, filter, { task: '' }) },
    filter.company && { label: filter.company, href: jobsHref(base, filter, { company: '' }) },
  ].filter((each) => each !== '');
  return (
    <>
      <ViewChips
        label={t('states')}
        items={states.map((state) => ({
          label: t(`state.${state}`),
          href: jobsHref(base, filter, { state }),
          current: filter.state === state,
          // Of one company the counts over all say nothing.
          ...(filter.company
            ? {}
            : { count: format.number(counted.reduce((sum, row) => sum + row[state], 0)) }),
        }))}
      />
      {chosen.length > 0 && (
        <p className="row">
          {chosen.map((each) => (
            <a key={each.href} href={each.href}>
              {t('showAll', { name: each.label })}
            </a>
          ))}
        </p>
      )}
    </>
  );
}
