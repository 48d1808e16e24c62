import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { renderHtml, renderText } from './template.ts';

describe('mail templates', () => {
  it('escape values for where they stand', () => {
    const html = renderHtml('<a href="{{ .Site }}/x?next={{ .To }}">{{ .Name }}</a>', {
      Site: 'https://a.test',
      To: 'https://a.test/b?c=1&d=2',
      Name: '<b>"Zoë"</b>',
    });
    expect(html).toBe(
      '<a href="https://a.test/x?next=https%3A%2F%2Fa.test%2Fb%3Fc%3D1%26d%3D2">' +
        '&lt;b&gt;&#34;Zoë&#34;&lt;/b&gt;</a>',
    );
    const script = renderHtml('<a href="{{ .Site }}">x</a>', { Site: 'javascript:alert(1)' });
    expect(script).not.toContain('javascript:');
  });

  it('choose by condition, nested or not', () => {
    const template =
      '{{ if eq .Data.locale "hi" }}H{{ else if .Data.name }}N{{ if .X }}x{{ end }}{{ else }}E{{ end }}!';
    expect(renderText(template, { Data: { locale: 'hi' } })).toBe('H!');
    expect(renderText(template, { Data: { name: 'a' }, X: '1' })).toBe('Nx!');
    expect(renderText(template, { Data: {} })).toBe('E!');
    expect(renderText(template, {})).toBe('E!');
  });

  it('refuse what is not supported instead of mailing it', () => {
    expect(() => renderHtml('{{ range .Items }}', {})).toThrow('not supported');
    expect(() => renderHtml('{{ if .A }}', {})).toThrow('{{ end }}');
  });

  it('all lead to our own route, in three languages', async () => {
    const { auth } = await readConfig();
    const directory = resolve(import.meta.dirname, '../../templates');
    const files = await readdir(directory);
    expect(files.sort()).toEqual(
      Object.values(auth.email.template)
        .map((template) => template.content_path.replace('./supabase/templates/', ''))
        .sort(),
    );
    for (const file of files) {
      const source = await readFile(resolve(directory, file), 'utf8');
      for (const locale of ['en', 'hi', 'ar']) {
        const html = renderHtml(source, {
          SiteURL: 'https://app.test',
          TokenHash: 'hash',
          Token: '123456',
          RedirectTo: 'https://app.test/app',
          Email: 'a@example.com',
          NewEmail: 'b@example.com',
          Data: { locale },
        });
        expect(html).toContain(`lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}"`);
        expect(html).not.toMatch(/\{\{|\}\}/);
        const links = [...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
        if (file === 'reauthentication.html') expect(html).toContain('123456');
        else {
          expect(links).toEqual([
            expect.stringMatching(
              /^https:\/\/app\.test\/auth\/confirm\?token_hash=hash&amp;type=\w+&amp;next=https%3A%2F%2Fapp\.test%2Fapp$/,
            ),
          ]);
        }
      }
    }
  });
});
