import { useTranslation } from '~/platform/i18n';
import { FilterBar, SelectField, TextField } from '~/ui';
import type { ArticleFilter } from '../queries/articles.server';
import { visibilities } from '../visibility';

/** A category by its name in the reader's language. */
export interface CategoryChoice {
  id: string;
  parentId: string | null;
  name: string;
}

/** Choices for a select; those within another are set off. */
export function categoryOptions(categories: CategoryChoice[]) {
  return categories.map(({ id, parentId, name }) => ({
    value: id,
    label: parentId ? `– ${name}` : name,
  }));
}

/** What staff's list of articles can be narrowed to. */
export function ArticleFilters({
  filter,
  categories,
  ...bar
}: {
  filter: ArticleFilter;
  categories: CategoryChoice[];
  resetHref: string;
  active: boolean;
}) {
  const { t } = useTranslation('knowledge');
  const field = (name: 'q' | 'category' | 'visibility' | 'state' | 'sort') => ({
    id: name,
    name,
    initialValue: filter[name],
  });
  return (
    <FilterBar {...bar}>
      <TextField
        field={field('q')}
        type="search"
        label={t('list.search')}
        className="field-search"
      />
      <SelectField
        field={field('state')}
        label={t('field.state')}
        emptyLabel={t('list.any')}
        options={(['published', 'draft', 'changed', 'review'] as const).map((value) => ({
          value,
          label: t(`state.${value}`),
        }))}
      />
      <SelectField
        field={field('visibility')}
        label={t('field.visibility')}
        emptyLabel={t('list.any')}
        options={visibilities.map((value) => ({ value, label: t(`visibility.${value}`) }))}
      />
      <SelectField
        field={field('category')}
        label={t('field.category')}
        emptyLabel={t('list.any')}
        options={categoryOptions(categories)}
      />
      <SelectField
        field={field('sort')}
        label={t('list.sort')}
        options={(['newest', 'unhelpful'] as const).map((value) => ({
          value,
          label: t(`list.sorts.${value}`),
        }))}
      />
    </FilterBar>
  );
}
