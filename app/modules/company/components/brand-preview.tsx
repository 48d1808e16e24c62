import { useTranslation } from '~/platform/i18n';
import { DARK_SURFACE, LIGHT_SURFACE } from '~/ui/brand';
import { inkOn, parseHex, type Rgb, readable, toHex } from '~/ui/contrast';

const OURS: Rgb = [15, 54, 89];
const OUR_ACCENT: Rgb = [159, 232, 112];

/** How colours look in either theme: bar, link and button, drawn as the pages themselves draw them. */
export function BrandPreview({
  brandColor,
  accentColor,
  name,
}: {
  brandColor?: string | null | undefined;
  accentColor?: string | null | undefined;
  name: string;
}) {
  const { t } = useTranslation('company');
  const brand = parseHex(brandColor) ?? OURS;
  const accent = parseHex(accentColor) ?? (parseHex(brandColor) ? brand : OUR_ACCENT);
  return (
    <div className="cols">
      {([LIGHT_SURFACE, DARK_SURFACE] as const).map((ground) => {
        const isDark = ground === DARK_SURFACE;
        const link = readable(brand, ground);
        const button = isDark ? readable(accent, ground) : brand;
        const label = t(isDark ? 'brand.dark' : 'brand.light');
        return (
          <svg
            key={label}
            viewBox="0 0 260 120"
            role="img"
            aria-label={t('brand.preview', { theme: label })}
          >
            <rect width="260" height="120" rx="8" fill={toHex(ground)} />
            <rect width="260" height="34" rx="8" fill={toHex(brand)} />
            <text x="14" y="22" fontSize="13" fontWeight="600" fill={toHex(inkOn(brand))}>
              {name.slice(0, 24)}
            </text>
            <rect x="14" y="30" width="48" height="3" fill={toHex(accent)} />
            <text x="14" y="62" fontSize="13" fill={toHex(link)} textDecoration="underline">
              {t('brand.sampleLink')}
            </text>
            <rect x="14" y="78" width="110" height="28" rx="6" fill={toHex(button)} />
            <text x="69" y="96" fontSize="12" textAnchor="middle" fill={toHex(inkOn(button))}>
              {t('save')}
            </text>
          </svg>
        );
      })}
    </div>
  );
}
