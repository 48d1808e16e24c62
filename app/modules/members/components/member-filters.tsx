import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import { SelectField, TextField } from '~/ui';
import type { Role } from '../queries/roles.server';

/** The fields of the members' filter bar. */
export function MemberFilters({
  filter,
  roles,
}: {
  filter: { search: string; roleId: string; status: string };
  roles: Role[];
}) {
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  return (
    <>
      <TextField
        field={{ id: 'q', name: 'q', initialValue: filter.search }}
        type="search"
        label={t('list.search')}
      />
      <SelectField
        field={{ id: 'role', name: 'role', initialValue: filter.roleId }}
        label={t('field.role')}
        emptyLabel={t('list.anyRole')}
        options={roles.map((role) => ({ value: role.id, label: label.role(role) }))}
      />
      <SelectField
        field={{ id: 'status', name: 'status', initialValue: filter.status }}
        label={t('field.status')}
        emptyLabel={t('list.anyStatus')}
        options={['active', 'deactivated'].map((value) => ({ value, label: t(`status.${value}`) }))}
      />
    </>
  );
}
