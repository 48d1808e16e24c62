import { useFormat, useTranslation } from '~/platform/i18n';
import { Icon, Tag } from '~/ui';
import type { Piece } from '../highlight';
import type { Result, ResultGroup } from '../queries/results.server';

/** Results of one kind: what it is, where it belongs, the passage that answers. */
export function ResultList({ group }: { group: ResultGroup }) {
  return (
    <ul className="results">
      {group.results.map((result) => (
        <li key={result.id}>
          <Icon name={group.icon} />
          <ResultText result={result} />
        </li>
      ))}
    </ul>
  );
}

function ResultText({ result }: { result: Result }) {
  const { t } = useTranslation('search');
  const format = useFormat();
  return (
    <div>
      <p className="result-title">
        <a href={result.href}>
          {result.number !== null && <span className="muted">#{result.number} </span>}
          <Marked pieces={result.title} />
        </a>
        {result.stateKey && <Tag>{t(result.stateKey)}</Tag>}
      </p>
      {result.passage.length > 0 && (
        <p className="result-passage">
          <Marked pieces={result.passage} />
        </p>
      )}
      <p className="muted small">
        {result.detail.length > 0 && (
          <>
            <Marked pieces={result.detail} />
            {' · '}
          </>
        )}
        {result.within && (
          <>
            <bdi>{t('within', { name: result.within })}</bdi>
            {' · '}
          </>
        )}
        {t('changed', { day: format.date(result.changedOn) })}
      </p>
    </div>
  );
}

function Marked({ pieces }: { pieces: Piece[] }) {
  return (
    <bdi>
      {pieces.map((piece, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name
        piece.hit ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </bdi>
  );
}
