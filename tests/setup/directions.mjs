// @ts-check
// Arabic mirrors the page: sizes and places are said by start and end, never by left and right.
// A line that really means the physical side (a map, a chart) says so: "physical: why".
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const value = String.raw`(?:\[|\d|px\b|auto\b|full\b)`;
const classes = new RegExp(
  String.raw`(?<![\w-])(?:(?:ml|mr|pl|pr|scroll-m[lr]|scroll-p[lr]|left|right)-${value}` +
    String.raw`|(?:border|rounded)-(?:l|r|tl|tr|bl|br)(?=[-\s'"\x60]|$)|(?:text|float|clear)-(?:left|right)(?=[\s'"\x60]|$))`,
);
const declarations =
  /(?:^|[\s;{])(?:(?:margin|padding|border)-(?:left|right)(?:-\w+)*|left|right|border-(?:top|bottom)-(?:left|right)-radius)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)\b/;

/** @type {string[]} */
const found = [];
for (const entry of readdirSync(join(root, 'app'), { recursive: true, withFileTypes: true })) {
  const pattern = entry.name.endsWith('.css') ? declarations : classes;
  if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name) || /\.test\./.test(entry.name)) continue;
  const path = join(entry.parentPath, entry.name);
  for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
    const match = pattern.exec(line);
    if (match && !line.includes('physical:')) {
      found.push(`${relative(root, path)}:${index + 1}  ${match[0].trim()}`);
    }
  }
}

if (found.length > 0) {
  process.stdout.write(`Use start and end instead of left and right:\n${found.join('\n')}\n`);
  process.exitCode = 1;
}
