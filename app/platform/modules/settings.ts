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

/** A field's schema without default, optional and nullable around it. */
function unwrapped(schema: unknown): unknown {
  let bare = schema;
  while (
    bare instanceof z.ZodDefault ||
    bare instanceof z.ZodPrefault ||
    bare instanceof z.ZodOptional ||
    bare instanceof z.ZodNullable
  ) {
    bare = bare.unwrap();
  }
  return bare;
}
