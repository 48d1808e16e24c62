/**
 * The part of Go's html/template that the mail templates use: `{{ .Name }}`, `{{ .Data.key }}`,
 * `{{ if .X }}`, `{{ if eq .X "text" }}`, `{{ else if … }}`, `{{ else }}`, `{{ end }}`.
 */
export interface TemplateValues {
  [name: string]: string | Record<string, unknown> | undefined;
}

interface Branch {
  condition: string | null;
  body: Node[];
}
type Node = { text: string } | { value: string } | { branches: Branch[] };

/** Renders with the escaping Go applies: HTML in text, percent-encoding inside a link's query. */
export function renderHtml(template: string, values: TemplateValues): string {
  return render(parse(template), values, escapeForPlace);
}

/** Renders a plain line, such as a subject. */
export function renderText(template: string, values: TemplateValues): string {
  return render(parse(template), values, (value) => value).trim();
}

function parse(template: string): Node[] {
  const root: Node[] = [];
  const open: { branches: Branch[]; outer: Node[] }[] = [];
  let into = root;
  let last = 0;
  for (const match of template.matchAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs)) {
    const before = template.slice(last, match.index);
    if (before) into.push({ text: before });
    last = match.index + match[0].length;
    const action = match[1] ?? '';
    const block = open.at(-1);
    if (action.startsWith('if ')) {
      const branch = { condition: action.slice(3), body: [] };
      const branches = [branch];
      into.push({ branches });
      open.push({ branches, outer: into });
      into = branch.body;
    } else if (block && (action === 'else' || action.startsWith('else if '))) {
      const branch = { condition: action === 'else' ? null : action.slice(8), body: [] };
      block.branches.push(branch);
      into = branch.body;
    } else if (block && action === 'end') {
      into = block.outer;
      open.pop();
    } else if (action.startsWith('.')) {
      into.push({ value: action });
    } else {
      throw new Error(`Mail template: {{ ${action} }} is not supported`);
    }
  }
  if (open.length > 0) throw new Error('Mail template: {{ if }} without {{ end }}');
  into.push({ text: template.slice(last) });
  return root;
}

function render(
  nodes: Node[],
  values: TemplateValues,
  escapeValue: (value: string, before: string) => string,
  before = '',
): string {
  let out = '';
  for (const node of nodes) {
    if ('text' in node) out += node.text;
    else if ('value' in node) out += escapeValue(lookUp(node.value, values), before + out);
    else {
      const branch = node.branches.find(
        ({ condition }) => condition === null || holds(condition, values),
      );
      if (branch) out += render(branch.body, values, escapeValue, before + out);
    }
  }
  return out;
}

function lookUp(path: string, values: TemplateValues): string {
  let at: unknown = values;
  for (const key of path.slice(1).split('.')) {
    at =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key)
        ? (at as Record<string, unknown>)[key]
        : undefined;
  }
  return at === undefined || at === null ? '' : String(at);
}

function holds(condition: string, values: TemplateValues): boolean {
  const match = /^eq\s+(\.\S+)\s+"([^"]*)"$/.exec(condition);
  if (match?.[1]) return lookUp(match[1], values) === match[2];
  return lookUp(condition, values) !== '';
}

function escapeForPlace(value: string, before: string): string {
  const attribute = /\s(?:href|src)="([^"<>]*)$/.exec(before);
  if (attribute?.[1] !== undefined && /[?#]/.test(attribute[1])) return encodeURIComponent(value);
  const escaped = value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
  // A link may start with nothing but the web.
  return attribute?.[1] === '' && !/^https?:/i.test(value) ? '#ZgotmplZ' : escaped;
}
