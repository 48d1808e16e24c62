import { useTranslation } from '~/platform/i18n';
import { Button, Form, PageHeader, Tabs, Time } from '~/ui';

/** Title, how fresh the numbers are, and the other reports. */
export function ReportHead({
  base,
  title,
  description,
  current,
  reports,
  refreshedAt,
}: {
  base: string;
  title: string;
  description: string;
  /** '' for the overview. */
  current: string;
  reports: { key: string; label: string }[];
  refreshedAt: Date | null;
}) {
  const { t } = useTranslation('reports');
  return (
    <>
      <PageHeader
        title={title}
        description={description}
        actions={
          <Form className="row">
            <span className="small muted">
              {refreshedAt ? (
                <>
                  {t('asOf')} <Time value={refreshedAt} show="dateTime" style="short" />
                </>
              ) : (
                t('never')
              )}
            </span>
            <Button icon="refresh">{t('refresh')}</Button>
          </Form>
        }
      />
      <Tabs
        label={t('nav.reports')}
        items={[
          { label: t('overview'), href: base, current: current === '' },
          ...reports.map(({ key, label }) => ({
            ...{ label, href: `${base}/${key}` },
            current: key === current,
          })),
        ]}
      />
    </>
  );
}
