import { type TranslateValues, useTranslation } from '~/platform/i18n';
import { Toast } from '~/ui';

/** The message of the last action, as the shell's loader read it (`readToast`). */
export interface FlashMessage {
  key: string;
  values?: TranslateValues | undefined;
  kind: 'ok' | 'info' | 'danger';
}

export function Flash({ toast }: { toast: FlashMessage | null }) {
  const { t } = useTranslation('shell');
  if (!toast) return null;
  return <Toast kind={toast.kind}>{t(toast.key, toast.values)}</Toast>;
}
