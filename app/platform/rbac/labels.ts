import { useTranslation } from '~/platform/i18n';

/** Words for roles, permissions and scopes, wherever they are shown. A module names its own permissions. */
export function useRbacLabels() {
  const { t } = useTranslation('rbac');
  return {
    /** A system role by its key, a custom one by the name people gave it. */
    role: (role: { key: string | null; name: string | null }) =>
      role.key ? t(`role.${role.key}`) : (role.name ?? ''),
    permission: (permission: { code: string; module: string }) => {
      const ns = permission.module === 'platform' ? 'rbac' : permission.module;
      return t(`${ns}:permission.${permission.code.replace('.', '_')}`);
    },
    module: (module: string) => t(`module.${module}`),
    scope: (scope: 'none' | 'own' | 'team' | 'all') => t(`scope.${scope}`),
  };
}
