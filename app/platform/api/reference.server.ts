import { apiDocument, type Operation, type Parameter } from './document.server';
import type { JsonSchema } from './example.server';
import { problems } from './problem.server';
import { apis } from './registry.server';
import { registerRoutes } from './routes.server';

/** The document as its page shows it. */
export interface Reference {
  about: string[];
  groups: { name: string; description: string; operations: ShownOperation[] }[];
  problems: { name: string; status: number; title: string }[];
}

interface ShownOperation {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  permission: string | null;
  parameters: { name: string; place: string; required: boolean; description: string }[];
  request: string | null;
  answer: { status: string; example: string | null } | null;
}

let made: Reference | undefined;

/** Made once, from the document that programs read. */
export function apiReference(): Reference {
  made ??= makeReference();
  return made;
}

function makeReference(): Reference {
  const document = apiDocument(registerRoutes(apis));
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => shown(path, method, operation)),
  );
  return {
    about: (document.info.description ?? '').split('\n\n').map(plain),
    groups: document.tags.map(({ name, description }) => ({
      name,
      description,
      operations: operations.filter(({ tag }) => tag === name),
    })),
    problems: Object.entries(problems).map(([name, [status, title]]) => ({ name, status, title })),
  };
}

/** Markdown's marks, which the page does not read. */
function plain(text: string): string {
  return text.replaceAll(/\*\*|`/g, '').replaceAll('\n', ' ');
}

function shown(path: string, method: string, operation: Operation) {
  const [status = '', response] = Object.entries(operation.responses)[0] ?? [];
  return {
    id: operation.operationId,
    tag: operation.tags[0] ?? '',
    method: method.toUpperCase(),
    path: `/api/v1${path}`,
    summary: operation.summary,
    description: operation.description ?? '',
    permission: operation['x-permission'] ?? null,
    parameters: (operation.parameters ?? []).flatMap(parameter),
    request: exampleText(operation.requestBody?.content),
    answer: { status, example: exampleText(response?.content) },
  };
}

function parameter({ name, in: place = '', required = false, description, schema }: Parameter) {
  if (!name) return [];
  return [{ name, place, required, description: description ?? kindOf(schema) }];
}

function kindOf(schema: JsonSchema = {}): string {
  if (schema.enum) return schema.enum.join(', ');
  return [schema.format ?? schema.type ?? ''].flat().join(' | ');
}

function exampleText(content: Record<string, { example?: unknown }> | undefined): string | null {
  const [type, media] = Object.entries(content ?? {})[0] ?? [];
  if (!media) return null;
  return media.example === undefined ? (type ?? null) : JSON.stringify(media.example, null, 2);
}
