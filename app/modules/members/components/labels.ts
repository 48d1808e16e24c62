import { useTranslation } from '~/platform/i18n';
import type { Scope } from '../schema';

/** Words for roles, permissions and scopes, wherever they are shown. */
export function useRbacLabels() {
  const { t } = useTranslation('members');
  return {
    /** A system role by its key, a custom one by the name people gave it. */
    role: (role: { key: string | null; name: string | null }) =>
      role.key ? t(`role.${role.key}`) : (role.name ?? ''),
    permission: (permission: { code: string; module: string }) => {
      const ns = permission.module === 'platform' ? 'members' : permission.module;
      return t(`${ns}:permission.${permission.code.replace('.', '_')}`);
    },
    module: (module: string) => t(`module.${module}`),
    scope: (scope: Scope) => t(`scope.${scope}`),
  };
}
