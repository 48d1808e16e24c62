import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown';
import { headings, plainText, renderMarkdown } from './markdown.server';

const file = '0193b1f0-aaaa-7000-8000-000000000001';

/** What people tried on others' sites; none may leave an element or attribute that acts. */
const payloads = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<math><mtext></p><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<a href="javascript:alert(1)">x</a>',
  '<form action=//evil.test><button>go</button></form>',
  '<style>*{background:url(//evil.test)}</style>',
  '<base href="//evil.test">',
  '<meta http-equiv="refresh" content="0;url=//evil.test">',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](java&#10;script:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](//evil.test)',
  '[x](/\\evil.test)',
  '[x](blob:https://a/b)',
  '[x]("onmouseover="alert(1))',
  '[x](https://a.test/"onmouseover="alert(1))',
  '[x](https://a.test "\\" onmouseover=alert(1) x=\\"")',
  '![x](javascript:alert(1))',
  '![x](https://evil.test/track.gif)',
  '![x](data:image/svg+xml,<svg onload=alert(1)>)',
  `![" onerror="alert(1)](file:${file})`,
  `![x](file:${file} "\\" onerror=\\"alert(1)")`,
  `![x](file:${file}/../../../etc)`,
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '```"><script>alert(1)</script>\nx\n```',
  '``` x" onmouseover="alert(1)\ny\n```',
  '`<script>alert(1)</script>`',
  '# <img src=x onerror=alert(1)>',
  '| <script>alert(1)</script> |\n|-|\n| <b onclick=alert(1)>x |',
  '|a|\n|:-:|\n|x|',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
];

const elements =
  /^<\/?(p|h[1-6]|ul|ol|li|blockquote|strong|em|s|code|pre|br|hr|a|img|div|table|thead|tbody|tr|th|td)(?=[\s>/])/;
const attributes =
  /\s(dir="(auto|ltr)"|id="s-[^"]*"|data-align="(center|end)"|href="(https?:|mailto:|tel:|#|\/(?![/\\]))[^"]*"|rel="[a-z ]+"|title="[^"]*"|src="\/files\/[0-9a-f-]{36}"|alt="[^"]*"|loading="lazy"|start="\d+"|tabindex="0"|class="table-scroll")/g;

describe('renderMarkdown', () => {
  it.each(payloads)('disarms %j', (payload) => {
    const html = renderMarkdown(payload, { anchors: true, fileUrl: (id) => `/files/${id}` });
    for (const tag of html.match(/<[^>]*>/g) ?? []) {
      expect(tag).toMatch(elements);
      expect(tag.replace(attributes, '')).toMatch(/^<\/?[a-z0-9]+(\s*\/)?>$/);
    }
  });

  it('writes what people need, under the headings of its page', () => {
    const html = renderMarkdown(
      '# One\n\nTwo **bold** and `code`\nnext line\n\n- a\n- b\n\n3. c\n\n> q\n\n|a|b|\n|-|-:|\n|1|2|\n\n```\nx < y\n```',
      { level: 2 },
    );
    expect(html).toContain('<h2 dir="auto">One</h2>');
    expect(html).toContain('<strong>bold</strong> and <code>code</code><br />');
    expect(html).toContain('<ul dir="auto">\n<li>a</li>');
    expect(html).toContain('<ol start="3" dir="auto">');
    expect(html).toContain('<blockquote>\n<p dir="auto">');
    expect(html).toContain('<td data-align="end" dir="auto">2</td>');
    expect(html).toContain('<pre dir="ltr" tabindex="0"><code>x &lt; y\n</code></pre>');
    expect(renderMarkdown('###### deep', { level: 5 })).toContain('<h6');
  });

  it('links out without handing on rank or window, and within as they are', () => {
    expect(renderMarkdown('see https://a.test/x')).toContain(
      '<a href="https://a.test/x" rel="nofollow noopener noreferrer ugc">',
    );
    expect(renderMarkdown('[in](/portal/lotus)')).toContain('<a href="/portal/lotus">in</a>');
    expect(renderMarkdown('not.a.link and me@a.test')).not.toContain('<a');
  });

  it('shows images of files alone, and the words where there is no place for them', () => {
    const text = `![a map](file:${file})`;
    expect(renderMarkdown(text, { fileUrl: (id) => `/files/${id}` })).toContain(
      `<img src="/files/${file}" alt="a map" loading="lazy" />`,
    );
    expect(renderMarkdown(text)).toBe('<p dir="auto">a map</p>\n');
  });

  it('stays quick on hostile text', () => {
    const started = performance.now();
    for (const piece of ['[', '![', '*_', '> ', '`', '<a ', '|', '- ']) {
      renderMarkdown(piece.repeat(20_000 / piece.length));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

it('names headings in every script, each once', () => {
  expect(headings('# Hello, *World*!\n\n## नमस्ते दुनिया\n\n## Hello World\n\n# !')).toEqual([
    { id: 's-hello-world', text: 'Hello, World!', depth: 1 },
    { id: 's-नमस्ते-दुनिया', text: 'नमस्ते दुनिया', depth: 2 },
    { id: 's-hello-world.2', text: 'Hello World', depth: 2 },
    { id: 's-part', text: '!', depth: 1 },
  ]);
});

it('takes the marks away', () => {
  expect(plainText('# A\n\n- **b** [c](https://x.test)\n\n`d`\ne\n\n```\nf\n```')).toBe(
    'A b c d e f',
  );
});

it('shows what was rendered', () => {
  expect(renderToStaticMarkup(<Markdown html={renderMarkdown('*a*')} className="article" />)).toBe(
    '<div class="markdown article"><p dir="auto"><em>a</em></p>\n</div>',
  );
});
