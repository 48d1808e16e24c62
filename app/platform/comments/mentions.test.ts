import { describe, expect, test } from 'vitest';
import { type Mentionable, markMentions, namedAt, spotsOf, typedOf } from './mentions';

const person = (name: string): Mentionable => ({ id: name, name, audience: 'staff' });
const [asha, ashaRao] = [person('Asha'), person('Asha Rao')];

describe('an @', () => {
  test('is no name in an e-mail address, and none without a letter after it', () => {
    const words = (text: string) => spotsOf(text).map(({ word }) => word);
    expect(words('mail asha@nila.example, @ 5 or @@x')).toEqual([]);
    expect(words('@Asha, (@Björn) @आशा @علي\n@D’Arcy')).toEqual([
      'Asha',
      'Björn',
      'आशा',
      'علي',
      'D’Arcy',
    ]);
    expect(spotsOf('@a '.repeat(50))).toHaveLength(10);
  });

  test('means the longest name that stands there, to its end', () => {
    const named = (text: string) =>
      namedAt(spotsOf(text)[0] as never, [asha, ashaRao]).map(({ name }) => name);
    expect(named('@asha rao, please')).toEqual(['Asha Rao']);
    expect(named('@Asha, please')).toEqual(['Asha']);
    expect(named('@Asha Raoul')).toEqual(['Asha']);
    expect(named('@Ashanti')).toEqual([]);
  });

  test('gives way to the whole name', () => {
    const [spot] = spotsOf('@asha please');
    expect(typedOf(spot as never, 'Asha Rao')).toBe('asha');
    expect(typedOf(spot as never, 'Asha')).toBe('asha');
  });
});

describe('marking', () => {
  test('marks names in words, not in code, attributes or longer names', () => {
    const html =
      '<p>@Asha Rao and @Asha, not @Ashanti</p><pre><code>@Asha</code></pre><a href="/@Asha">x</a>';
    expect(markMentions(html, ['Asha', 'Asha Rao'])).toBe(
      '<p><strong class="mention"><bdi>@Asha Rao</bdi></strong> and <strong class="mention"><bdi>@Asha</bdi></strong>, not @Ashanti</p><pre><code>@Asha</code></pre><a href="/@Asha">x</a>',
    );
  });

  test('a name is text, whatever it is', () => {
    const name = '<img src=x onerror=alert(1)> (.*)';
    expect(markMentions('<p>@&lt;img src=x onerror=alert(1)&gt; (.*)</p>', [name])).toBe(
      '<p><strong class="mention"><bdi>@&lt;img src=x onerror=alert(1)&gt; (.*)</bdi></strong></p>',
    );
    expect(markMentions('<p>@x</p>', [name])).toBe('<p>@x</p>');
  });
});
