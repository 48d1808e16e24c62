import { useTranslation } from '~/platform/i18n';
import { Avatar, Badge, Icon, type Tone } from '~/ui';

const tickets: { key: string; tone: Tone }[] = [
  { key: 'first', tone: 'warn' },
  { key: 'second', tone: 'info' },
  { key: 'third', tone: 'ok' },
];

/** A still of the product, made of its own parts; a picture, so it is one image to assistive technology. */
export function ProductPreview() {
  const { t } = useTranslation('site');
  return (
    <div className="preview" role="img" aria-label={t('preview.label')}>
      <div className="preview-window">
        <div className="preview-head">
          <strong>{t('preview.queue')}</strong>
          <span className="count">{t('preview.count')}</span>
        </div>
        <ul>
          {tickets.map(({ key, tone }) => (
            <li key={key}>
              <Avatar name={t(`preview.${key}.who`)} />
              <span className="preview-subject">
                <strong>{t(`preview.${key}.subject`)}</strong>
                <span className="muted small">{t(`preview.${key}.who`)}</span>
              </span>
              <Badge tone={tone}>{t(`preview.${key}.status`)}</Badge>
            </li>
          ))}
        </ul>
      </div>
      <div className="preview-card">
        <span className="role-icon">
          <Icon name="leave" />
        </span>
        <span className="preview-subject">
          <strong>{t('preview.leave.title')}</strong>
          <span className="muted small">{t('preview.leave.text')}</span>
        </span>
        <Badge tone="ok">{t('preview.leave.status')}</Badge>
      </div>
    </div>
  );
}
