import { useTranslation } from '~/platform/i18n';
import { Button } from '~/ui';
import type { Answer } from './answers.server';

/**
 * Below the field in which somebody puts a question: what is written about it already. Without script a
 * button (`intent` answers) asks, with script it happens while they type. `url` answers with JSON.
 */
export function Answers({
  answers,
  field,
  url,
}: {
  /** null: nobody has asked yet. */
  answers: Answer[] | null;
  /** Id of the field. */
  field: string;
  url: string;
}) {
  const { t } = useTranslation('answers');
  return (
    <div className="answers" data-answers={url} data-answers-for={field}>
      <Button name="intent" value="answers" icon="search" size="sm">
        {t('look')}
      </Button>
      <div role="status">
        {answers && <p>{t(answers.length > 0 ? 'found' : 'none')}</p>}
        <p hidden data-answers-found>
          {t('found')}
        </p>
      </div>
      <ul>
        {answers?.map((answer) => (
          <li key={answer.href}>
            <a href={answer.href} target="_blank" rel="noopener" dir="auto">
              {answer.title}
            </a>
            {answer.summary && <span className="muted small"> {answer.summary}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
