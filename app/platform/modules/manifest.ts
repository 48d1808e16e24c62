import { z } from 'zod';
import { eventSchema, recordSchema } from '~/platform/events/define';
import type { IconName } from '~/ui';
import { homeParts } from './home';

const slug = z.string().regex(/^[a-z][a-z_-]*$/, 'must be a slug');
const version = z.string().regex(/^\d+\.\d+\.\d+$/, 'must be major.minor.patch');
const code = z.string().regex(/^[a-z_]+\.[a-z_]+$/, 'must be resource.action');

const key = z.string().regex(/^[a-z_-]+:[\w.-]+$/, 'must be namespace:key');

const address = z
  .string()
  .regex(/^[a-z0-9-]+(\/(:id|:within|[a-z0-9-]+))*$/, 'must be a path without slashes around it');

const permission = z.strictObject({
  code,
  scopes: z.array(z.enum(['own', 'team', 'all'])).min(1),
  /** Which tables' policies ask for it: the generated matrix tries each. */
  guards: z.array(
    z.strictObject({
      table: z.string().regex(/^[a-z_]+$/),
      commands: z.array(z.enum(['select', 'insert', 'update', 'delete'])).min(1),
    }),
  ),
});

/** Types alone, without their payloads: for modules on their way. */
const untyped = z
  .array(code)
  .transform((types) =>
    Object.fromEntries(types.map((type) => [type, { record: '', payload: z.looseObject({}) }])),
  );

const navItem = z.strictObject({
  /** Below the shell's own address; '' for its start page. */
  to: z
    .string()
    .regex(/^([a-z0-9-]+(\/[a-z0-9-]+)*)?$/, 'must be a path without slashes around it'),
  labelKey: key,
  icon: z.custom<IconName>((value) => typeof value === 'string' && value.length > 0),
  /** Left out for people without it; any of several is enough. Absent: everybody. */
  permission: z.union([code, z.array(code)]).optional(),
  /** Only for tenants that the hub has moved to this version of the module. */
  since: version.optional(),
  /** Section of the workspace's side bar. */
  group: z.enum(['work', 'people', 'admin']).default('work'),
  /** Small numbers come first, within the group. */
  order: z.number().default(100),
});

/** Where the marketplace lists a module. */
export const categories = ['platform', 'sales', 'service', 'people', 'money', 'commerce'] as const;

/**
 * A kind of record that search finds: `private.declare_search` names the same one (app/modules/search/README.md).
 * Addresses are below the shell's own, with `:id` of the record and `:within` of what it belongs to.
 */
const searchSource = z.strictObject({
  kind: z.string().regex(/^[a-z_]+$/),
  labelKey: key,
  icon: z.custom<IconName>((value) => typeof value === 'string' && value.length > 0),
  workspace: address.optional(),
  /** Absent: the portal does not show it. */
  portal: address.optional(),
  /** Words of its states: `<stateKey>.<state>`. */
  stateKey: key.optional(),
  /** The same as clients read them. */
  portalStateKey: key.optional(),
  /** Small numbers come first. */
  order: z.number(),
});

/** A list whose filters people may save under a name (app/platform/views). */
const savableList = z.strictObject({
  key: slug,
  labelKey: key,
  permission: code,
  to: z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/, 'must be a path without slashes around it'),
});

/** A card its `home.server.ts` may put on the start page. */
const card = z.strictObject({
  key: z.string(),
  labelKey: key,
  /** Left out for people without it. */
  permission: code,
  /** mine: what waits for the person. team: how things stand. */
  part: z.enum(homeParts),
  /** Small numbers come first. */
  order: z.number(),
});

/** A report its `reports.server.ts` makes (app/modules/reports/README.md). */
const report = z.strictObject({
  key: slug,
  labelKey: key,
  /** One sentence: what it answers. */
  descriptionKey: key,
  /** Left out for people without it. */
  permission: code,
  /** Of a period that people choose; else of how things stand today. */
  ofPeriod: z.boolean().default(true),
  /** Small numbers come first. */
  order: z.number(),
});

/** What a module says about itself (M1). Boot and tests hold it to its word. */
export const manifestSchema = z.strictObject({
  /** The folder's name, as everywhere else. */
  id: slug,
  version,
  /** The oldest platform it works with. */
  minPlatformVersion: version,
  /** Every tenant has it: not in the marketplace, cannot be uninstalled. */
  required: z.boolean().default(false),
  category: z.enum(categories).default('platform'),
  /** Its name and what it is for, in the marketplace; one that can be installed has both. */
  nameKey: key.optional(),
  descriptionKey: key.optional(),
  /** Modules whose queries, commands or events it uses. */
  dependencies: z.array(slug),
  permissions: z.array(permission),
  nav: z.strictObject({
    workspace: z.array(navItem).default([]),
    portal: z.array(navItem).default([]),
    hub: z.array(navItem).default([]),
  }),
  /** Emitted: by type, whose record and with which payload. Words: `<id>:event.<type>` with _ for the dot. */
  events: z.strictObject({
    emitted: z.union([z.record(code, eventSchema), untyped]),
    consumed: z.array(code),
  }),
  /** What its events are about, by table. Words: `<id>:record.<table>`, `<id>:recordField.<table>.<column>`. */
  records: z.record(z.string(), recordSchema).default({}),
  /**
   * What a tenant may set, each field with a default: text, number, boolean or enum. The form is made from
   * it, with the words `<id>:settings.<field>.label`, `.hint` and `.<value>`; code reads `moduleSettings`.
   */
  settings: z.custom<z.ZodObject>((value) => value instanceof z.ZodObject).optional(),
  /** Names of its tasks, `<id>/<verb>`: skipped for tenants that do not have the module. */
  jobs: z.array(z.string().regex(/^[a-z_-]+\/[a-z-]+$/, 'must be module/task')).default([]),
  search: z.array(searchSource).default([]),
  lists: z.array(savableList).default([]),
  cards: z.array(card).default([]),
  reports: z.array(report).default([]),
});

/** As a module writes it: `export const manifest = { … } satisfies ModuleManifest`. */
export type ModuleManifest = z.input<typeof manifestSchema>;
/** As the registry hands it out, defaults filled in. */
export type Manifest = z.output<typeof manifestSchema>;
