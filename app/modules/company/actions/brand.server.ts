import { data } from '@remix-run/node';
import { z } from 'zod';
import { invalidUpload } from '~/platform/files/form.server';
import { withUploads } from '~/platform/files/upload.server';
import { checkForm, type FormReply, invalid, readForm } from '~/platform/http/form.server';
import { redirectWithToast } from '~/platform/http/toast.server';
import type { TenantContext } from '~/platform/rbac/guard.server';
import { type BrandProblem, checkBrand, nearestBrand } from '../brand-check';
import { changeBrand, changeLogo } from '../commands/change-brand.server';
import { brandSchema } from '../schema';

/** A brand form that was not accepted, with colours that would be. */
export interface BrandReply extends FormReply {
  problems?: BrandProblem[];
  nearest?: { brandColor?: string | null; accentColor?: string | null };
}

const logoSchema = z.object({ theme: z.enum(['light', 'dark']) });

/** The brand page's forms: colours and sender, and a logo for each ground. */
export async function brandAction(ctx: TenantContext, request: Request) {
  const done = (key: string) =>
    redirectWithToast(`/app/${ctx.tenant.slug}/settings/brand`, { key: `company:${key}` });
  if (request.headers.get('Content-Type')?.startsWith('multipart/')) {
    return withUploads(request, 'logo', async (posted) => {
      const form = await checkForm(posted.form, logoSchema, ctx.t);
      const [upload] = posted.uploads;
      if (!form.value || !upload || posted.problems.length > 0)
        return invalidUpload(form, posted, undefined, 'logo');
      try {
        await changeLogo(ctx, form.value.theme, upload);
      } catch (error) {
        return invalidUpload(form, posted, error, 'logo');
      }
      return done('brand.logoSaved');
    });
  }
  const posted = await readForm(request);
  if (posted.get('intent') === 'remove-logo') {
    const form = await checkForm(posted, logoSchema, ctx.t);
    if (!form.value) return invalid(form);
    await changeLogo(ctx, form.value.theme, null);
    return done('brand.logoRemoved');
  }
  const form = await checkForm(posted, brandSchema, ctx.t);
  if (!form.value) return invalid(form);
  const asked = form.value;
  const problems = checkBrand(asked);
  try {
    await changeBrand(ctx, asked);
  } catch (error) {
    const refusal = invalid(form, error);
    if (problems.length === 0) return refusal;
    const { brandColor, accentColor } = nearestBrand(asked);
    const reply: BrandReply = { ...refusal.data, problems, nearest: { brandColor, accentColor } };
    return data(reply, { status: 422 });
  }
  return done('saved');
}
