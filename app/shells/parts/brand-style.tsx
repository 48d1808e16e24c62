import { useNonce } from '~/platform/http/page';
import { type Brand, brandCss } from '~/ui';

/** A tenant's colours over ours, after the contrast check; nothing without a usable colour. */
export function BrandStyle({ brand }: { brand: Brand }) {
  const nonce = useNonce();
  const css = brandCss(brand);
  if (!css) return null;
  return (
    <style
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made of parsed colours only
      dangerouslySetInnerHTML={{ __html: css }}
    />
  );
}
