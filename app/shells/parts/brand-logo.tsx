import type { Brand } from '~/ui';

/** A company's logo for the ground at hand, beside its name, which says the same to who cannot see it. */
export function BrandLogo({ brand, onBrand }: { brand?: Brand | undefined; onBrand?: boolean }) {
  const { logoLight, logoDark } = brand ?? {};
  if (!logoLight && !logoDark) return null;
  const light = logoLight ?? logoDark ?? '';
  const dark = logoDark ?? light;
  if (onBrand || light === dark) {
    return <img className="brand-logo" src={onBrand ? dark : light} alt="" height={28} />;
  }
  return (
    <>
      <img className="brand-logo on-light" src={light} alt="" height={28} />
      <img className="brand-logo on-dark" src={dark} alt="" height={28} />
    </>
  );
}
