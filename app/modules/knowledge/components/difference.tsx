import { useTranslation } from '~/platform/i18n';
import type { Part } from '../difference.server';

type Changes = Record<'title' | 'summary' | 'body', Part[]>;

/** Two states of a text in one: what came is underlined, what went is struck through. */
export function Difference({ changes, lang }: { changes: Changes; lang: string }) {
  const { t } = useTranslation('knowledge');
  const fields = (['title', 'summary', 'body'] as const).filter((name) =>
    changes[name].some((part) => part.text !== ''),
  );
  return (
    <dl className="difference" lang={lang}>
      {fields.map((name) => (
        <div key={name}>
          <dt>{t(`field.${name}`)}</dt>
          <dd dir="auto">
            {changes[name].map((part, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces keep their order
              <Piece key={index} part={part} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Piece({ part }: { part: Part }) {
  if (part.kind === 'added') return <ins>{part.text}</ins>;
  if (part.kind === 'removed') return <del>{part.text}</del>;
  return <span>{part.text}</span>;
}
