import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'smol-toml';
import { z } from 'zod';

/** The directory that holds supabase/, which paths in config.toml are relative to. */
export const projectRoot = resolve(import.meta.dirname, '../..');

const templateNames = [
  'confirmation',
  'recovery',
  'magic_link',
  'invite',
  'email_change',
  'reauthentication',
] as const;
export type TemplateName = (typeof templateNames)[number];

const size = z.string().transform((text) => {
  const match = /^(\d+)\s*(B|KB|KiB|MB|MiB|GB|GiB)?$/i.exec(text.trim());
  const unit = (match?.[2] ?? 'B')[0]?.toUpperCase() ?? 'B';
  return Number(match?.[1] ?? 0) * 1024 ** 'BKMG'.indexOf(unit);
});

const template = z.object({ subject: z.string(), content_path: z.string() });

const schema = z.object({
  api: z.object({ schemas: z.array(z.string()), max_rows: z.number() }),
  storage: z.object({
    file_size_limit: size,
    buckets: z
      .record(
        z.string(),
        z.object({
          public: z.boolean().default(false),
          file_size_limit: size.optional(),
          allowed_mime_types: z.array(z.string()).optional(),
          /** Files to begin with; relative to config.toml. */
          objects_path: z.string().optional(),
        }),
      )
      .default({}),
  }),
  auth: z.object({
    additional_redirect_urls: z.array(z.string()),
    jwt_expiry: z.number(),
    refresh_token_reuse_interval: z.number(),
    enable_signup: z.boolean(),
    minimum_password_length: z.number(),
    email: z.object({
      double_confirm_changes: z.boolean(),
      enable_confirmations: z.boolean(),
      secure_password_change: z.boolean(),
      otp_length: z.number(),
      otp_expiry: z.number(),
      template: z.record(z.enum(templateNames), template),
    }),
    mfa: z.object({ max_enrolled_factors: z.number() }),
    hook: z.object({
      custom_access_token: z.object({ enabled: z.boolean(), uri: z.string() }).optional(),
    }),
  }),
});

export type StackConfig = z.infer<typeof schema>;

/** Reads supabase/config.toml: the settings `supabase start` uses are the ones used here. */
export async function readConfig(): Promise<StackConfig> {
  const text = await readFile(resolve(projectRoot, 'supabase/config.toml'), 'utf8');
  return schema.parse(parse(text));
}
