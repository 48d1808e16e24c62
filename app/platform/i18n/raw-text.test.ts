import ts from 'typescript';
import { expect, it } from 'vitest';
import { productSources, walk } from './testing/source-scan';

/** Attributes a person reads or hears. */
const spoken = new Set(['placeholder', 'title', 'aria-label', 'alt', 'label', 'hint', 'caption']);
const LETTERS = /\p{L}{2,}/u;
/** Proper names that are the same in every language. */
const names = /^Mainstay$/;

function rawText(source: ts.SourceFile): string[] {
  const found: string[] = [];
  const report = (node: ts.Node, text: string) => {
    if (!LETTERS.test(text) || names.test(text.trim())) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${source.fileName}:${line + 1} ${text.trim()}`);
  };
  walk(source, (node) => {
    if (ts.isJsxText(node)) report(node, node.text);
    if (ts.isJsxExpression(node) && node.expression && ts.isStringLiteral(node.expression)) {
      const inAttribute = ts.isJsxAttribute(node.parent);
      if (!inAttribute || spoken.has(node.parent.name.getText())) {
        report(node, node.expression.text);
      }
    }
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText())) {
      if (node.initializer && ts.isStringLiteral(node.initializer)) {
        report(node, node.initializer.text);
      }
    }
  });
  return found;
}

it('no component holds words for people: they live in the message files', () => {
  expect(productSources('app/**/*.tsx').flatMap(rawText)).toEqual([]);
});

it('finds text, spoken attributes and quoted children', () => {
  const source = ts.createSourceFile(
    'x.tsx',
    `const x = <p title="Hello there" className="not-this">Some words {'more words'} · {t('a.b')}</p>;`,
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX,
  );
  expect(rawText(source)).toEqual([
    'x.tsx:1 Hello there',
    'x.tsx:1 Some words',
    'x.tsx:1 more words',
  ]);
});
