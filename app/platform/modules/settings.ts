import { z } from 'zod';

export type SettingKind = 'text' | 'number' | 'boolean' | 'enum';

/** Which control a setting gets; undefined for schemas that no form can be made of. */
export function settingKind(schema: unknown): SettingKind | undefined {
  const bare = unwrapped(schema);
  if (bare instanceof z.ZodString) return 'text';
  if (bare instanceof z.ZodNumber) return 'number';
  if (bare instanceof z.ZodBoolean) return 'boolean';
  if (bare instanceof z.ZodEnum) return 'enum';
  return undefined;
}

/** A setting as its form shows it. */
export interface SettingField {
  name: string;
  kind: SettingKind;
  /** Of an enum. */
  options: string[];
}

/** The fields of a settings form, in the schema's order. */
export function settingFields(settings: z.ZodObject): SettingField[] {
  return Object.entries(settings.shape).flatMap(([name, schema]) => {
    const kind = settingKind(schema);
    const bare = unwrapped(schema);
    const options = bare instanceof z.ZodEnum ? bare.options.map(String) : [];
    return kind ? [{ name, kind, options }] : [];
  });
}

/**
 * The schema for the posted form: a box that is not ticked posts nothing, and a number left empty is a
 * mistake, not the default.
 */
export function settingsForm(settings: z.ZodObject): z.ZodObject {
  const shape = Object.entries(settings.shape).map(([name, schema]) => {
    const kind = settingKind(schema);
    if (kind === 'boolean') return [name, z.boolean().default(false)];
    if (kind === 'text') return [name, schema];
    return [name, unwrapped(schema)];
  });
  return z.object(Object.fromEntries(shape));
}

/** What was saved, field by field; the default where it is missing or no longer fits. */
export function readSettings<S extends z.ZodObject>(
  settings: S,
  saved: Record<string, unknown> = {},
): z.output<S> {
  const defaults = settings.parse({});
  const values = Object.entries(settings.shape).map(([name, schema]) => {
    const result = (schema as z.ZodType).safeParse(saved[name]);
    return [name, result.success ? result.data : defaults[name]];
  });
  return Object.fromEntries(values) as z.output<S>;
}

/** Of a module's settings, those that differ from their defaults: what is stored. */
export function changedSettings(
  settings: z.ZodObject,
  values: Record<string, unknown>,
): Record<string, unknown> {
  const defaults = settings.parse({});
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== defaults[name]),
  );
}

/** Whoever has a tenant: a guard's context. */
interface TenantModules {
  tenant: { modules: Record<string, { settings: Record<string, unknown> }> };
}

/**
 * A module's settings in the tenant of this request, without a query: `moduleSettings(ctx, manifest)`, the
 * manifest being that of the module. Defaults where it is not installed.
 */
export function moduleSettings<S extends z.ZodObject>(
  ctx: TenantModules,
  manifest: { id: string; settings: S },
): z.output<S> {
  return readSettings(manifest.settings, ctx.tenant.modules[manifest.id]?.settings);
}

/** A field's schema without default, optional and nullable around it. */
function unwrapped(schema: unknown): z.ZodType | undefined {
  let bare = schema;
  while (
    bare instanceof z.ZodDefault ||
    bare instanceof z.ZodPrefault ||
    bare instanceof z.ZodOptional ||
    bare instanceof z.ZodNullable
  ) {
    bare = bare.unwrap();
  }
  return bare instanceof z.ZodType ? bare : undefined;
}
