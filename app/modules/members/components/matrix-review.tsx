import { useTranslation } from '~/platform/i18n';
import { useRbacLabels } from '~/platform/rbac/labels';
import { Alert, Button, Card, DataTable, Form, FormActions } from '~/ui';
import type { Permission, Role } from '../queries/roles.server';
import { type CellChange, writeChange } from '../schema';

/** What is about to change, before it does. Posts only the changed cells, with what they were. */
export function MatrixReview(props: {
  changes: CellChange[];
  roles: Role[];
  permissions: Permission[];
  /** The editor's own role is among the changed ones. */
  affectsMe: boolean;
}) {
  const { changes, roles, permissions, affectsMe } = props;
  const { t } = useTranslation('members');
  const label = useRbacLabels();
  const role = (id: string) => roles.find((candidate) => candidate.id === id);
  const permission = (code: string) => permissions.find((candidate) => candidate.code === code);
  const roleName = (change: CellChange) => {
    const found = role(change.roleId);
    return found ? label.role(found) : '';
  };
  return (
    <Card title={t('matrix.reviewTitle', { count: changes.length })} id="review">
      {affectsMe && <Alert tone="warn" title={t('matrix.affectsMe')} />}
      <DataTable
        caption={t('matrix.reviewTitle', { count: changes.length })}
        rows={changes}
        rowKey={writeChange}
        sticky={false}
        columns={[
          { key: 'role', header: t('field.role'), cell: roleName },
          {
            key: 'permission',
            header: t('matrix.permission'),
            cell: (change) => {
              const found = permission(change.permission);
              return found ? label.permission(found) : change.permission;
            },
          },
          {
            key: 'from',
            header: t('matrix.from'),
            cardLabel: true,
            cell: (change) => label.scope(change.from),
          },
          {
            key: 'to',
            header: t('matrix.to'),
            cardLabel: true,
            cell: (change) => <strong>{label.scope(change.to)}</strong>,
          },
        ]}
      />
      <Form intent="save">
        {changes.map((change) => (
          <input
            key={writeChange(change)}
            type="hidden"
            name="change"
            value={writeChange(change)}
          />
        ))}
        <FormActions>
          <Button variant="primary">{t('matrix.save')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}
