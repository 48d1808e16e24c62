import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every source file of the product (not its tests), parsed. */
export function productSources(pattern = '{app,workers}/**/*.{ts,tsx}'): ts.SourceFile[] {
  return globSync(pattern)
    .filter((file) => !/\.test\.tsx?$|\.d\.ts$|\/testing\/|\.gen\.ts$/.test(file))
    .sort()
    .map((file) =>
      ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true),
    );
}

/** Call `visit` with every node of a file. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

const FULL_KEY = /^([a-z][\w-]*):([\w-]+(\.[\w-]+)*)$/i;
const PATH = /^[\w-]+(\.[\w-]+)*$/;

export interface WrittenKeys {
  /** What is certainly asked for, by key or by a template's shape, with the file that writes it. */
  calls: { written: string; file: string; isIn(keys: ReadonlySet<string>): boolean }[];
  /** Whether some literal or template in the code can produce this key. */
  covers(key: string): boolean;
}

/**
 * The message keys a body of source can ask for. A bare path counts for each namespace its file
 * names; a template such as `t(\`status.${state}\`)` covers every key of its shape.
 */
export function writtenKeys(sources: ts.SourceFile[], namespaces: string[]): WrittenKeys {
  const known = new Set(namespaces);
  const exact = new Set<string>();
  const patterns = new Map<string, RegExp>();
  const calls: WrittenKeys['calls'] = [];

  for (const source of sources) {
    const literals: string[] = [];
    const templates: string[][] = [];
    const asked: string[] = [];
    const shaped: string[][] = [];
    const named: string[] = [];
    walk(source, (node) => {
      if (ts.isStringLiteralLike(node)) literals.push(node.text);
      if (ts.isTemplateExpression(node)) {
        templates.push(partsOf(node));
      }
      const key = literalOfTranslateCall(node);
      if (key) asked.push(key);
      const template = templateOfTranslateCall(node);
      if (template) shaped.push(partsOf(template));
      const ns = namespaceOfBinding(node);
      if (ns) named.push(ns);
    });
    const here = ['ui', ...literals.filter((text) => known.has(text)), ...named];
    for (const text of literals) addLiteral(text, here);
    for (const parts of templates) addTemplate(parts, here);
    for (const key of asked) {
      const candidates = key.includes(':') ? [key] : here.map((ns) => `${ns}:${key}`);
      calls.push({
        written: key,
        file: source.fileName,
        isIn: (keys) => candidates.some((each) => keys.has(each)),
      });
    }
    for (const parts of shaped) {
      const shapes = shapesOf(parts, here);
      // One that begins with a hole may name any namespace.
      if (shapes.length === 0 || parts[0] === '') continue;
      calls.push({
        written: parts.join('…'),
        file: source.fileName,
        isIn: (keys) => shapes.some((shape) => [...keys].some((each) => shape.test(each))),
      });
    }
  }

  function addLiteral(text: string, here: string[]) {
    if (FULL_KEY.test(text)) exact.add(text);
    else if (PATH.test(text)) for (const ns of here) exact.add(`${ns}:${text}`);
  }

  function addTemplate(parts: string[], here: string[]) {
    for (const shape of shapesOf(parts, here)) patterns.set(shape.source, shape);
  }

  return {
    calls,
    covers: (key) => exact.has(key) || [...patterns.values()].some((shape) => shape.test(key)),
  };
}

/** The keys a template can make, in each namespace; none where it makes no key. */
function shapesOf(parts: string[], here: string[]): RegExp[] {
  const shape = parts.join('');
  if (!/^([\w-]*:)?[\w.-]*$/.test(shape) || !/[.:]/.test(shape)) return [];
  // `${hours}:${minutes}` is no key.
  if (!/[a-z]{3}/i.test(shape)) return [];
  const body = parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w.-]+');
  const starts = shape.includes(':') ? [''] : here.map((ns) => `${ns}:`);
  return starts.map((start) => new RegExp(`^${start}${body}$`));
}

function partsOf(node: ts.TemplateExpression): string[] {
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
}

/** The namespace in `useTranslation('people')`, `getT(locale, 'people')` and `boundTo(t, 'people')`. */
function namespaceOfBinding(node: ts.Node): string | null {
  if (!ts.isCallExpression(node)) return null;
  if (!/^(useTranslation|getT|boundTo)$/.test(node.expression.getText())) return null;
  const last = node.arguments.at(-1);
  return last && ts.isStringLiteralLike(last) ? last.text : null;
}

/** The literal in `t('…')` or `something.t('…')`. */
function literalOfTranslateCall(node: ts.Node): string | null {
  const first = askedOf(node);
  return first && ts.isStringLiteralLike(first) ? first.text : null;
}

/** The template in t(`…`). */
function templateOfTranslateCall(node: ts.Node): ts.TemplateExpression | null {
  const first = askedOf(node);
  return first && ts.isTemplateExpression(first) ? first : null;
}

function askedOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
  return name === 't' ? node.arguments[0] : undefined;
}
