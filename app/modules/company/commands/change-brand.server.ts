import { sql } from 'kysely';
import { explainConstraints } from '~/platform/db/constraints.server';
import { withTenant } from '~/platform/db/tenant.server';
import { storeFiles } from '~/platform/files/store.server';
import type { Upload } from '~/platform/files/upload.server';
import { BusinessError } from '~/platform/http/errors';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { checkBrand } from '../brand-check';
import { change } from './change-company.server';

export const LOGO_BYTES = 1024 * 1024;
const LOGO_TYPES = ['image/png', 'image/jpeg', 'image/webp'];

interface BrandChange {
  brandColor?: string | null | undefined;
  accentColor?: string | null | undefined;
  senderName?: string | null | undefined;
}

/** Colours and the name mails come from. Colours that could not be read are refused. */
export async function changeBrand(ctx: TenantContext, brand: BrandChange): Promise<void> {
  const [problem] = checkBrand(brand);
  if (problem) {
    const { field, where, ...values } = problem;
    throw new BusinessError(`company:error.contrast.${where}`, { field, values });
  }
  await change(ctx, {
    brand_color: brand.brandColor ?? null,
    accent_color: brand.accentColor ?? null,
    sender_name: brand.senderName || null,
  });
}

/** Makes an uploaded picture the logo for light or dark pages; without one the logo is taken away. */
export async function changeLogo(
  ctx: TenantContext,
  theme: 'light' | 'dark',
  upload: Upload | null,
): Promise<void> {
  if (upload && !LOGO_TYPES.includes(upload.contentType)) {
    throw new BusinessError('company:error.logoType', { field: 'logo' });
  }
  if (upload && upload.byteSize > LOGO_BYTES) {
    throw new BusinessError('company:error.logoSize', { field: 'logo' });
  }
  const [file = null] = upload ? await storeFiles(ctx, [upload], 'logo') : [];
  await explainConstraints(
    {
      tenants_logo: { key: 'company:error.logoType', field: 'logo' },
      rls: { key: 'company:error.denied' },
    },
    () =>
      withTenant(ctx, (trx) => sql`select private.set_logo(${theme}, ${file}::uuid)`.execute(trx)),
  );
}
