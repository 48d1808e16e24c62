import { useTranslation } from '~/platform/i18n';
import { Button, Form, LinkButton } from '~/ui';
import type { CategoryChoice } from './article-filters';

/** Categories in their order, with buttons that move them. */
export function CategoryRows({
  categories,
  page,
}: {
  categories: (CategoryChoice & { count: number })[];
  page: string;
}) {
  const { t } = useTranslation('knowledge');
  return (
    <ol className="category-rows">
      {categories.map((category) => {
        const siblings = categories.filter(({ parentId }) => parentId === category.parentId);
        const at = siblings.indexOf(category);
        return (
          <li key={category.id} className={category.parentId ? 'is-nested' : undefined}>
            <span>
              <bdi>{category.name}</bdi>{' '}
              <span className="muted small">{t('help.count', { count: category.count })}</span>
            </span>
            <Form className="row">
              <input type="hidden" name="id" value={category.id} />
              {at > 0 && (
                <Button size="sm" icon="chevron-down" iconOnly name="intent" value="up">
                  {t('categories.up', { name: category.name })}
                </Button>
              )}
              {at < siblings.length - 1 && (
                <Button size="sm" icon="chevron-down" iconOnly name="intent" value="down">
                  {t('categories.down', { name: category.name })}
                </Button>
              )}
              <LinkButton size="sm" icon="edit" iconOnly href={`${page}/${category.id}`}>
                {t('categories.edit', { name: category.name })}
              </LinkButton>
            </Form>
          </li>
        );
      })}
    </ol>
  );
}
