import { useTranslation } from '~/platform/i18n';
import { Tag } from '~/ui';

interface Shown {
  id: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  permission: string | null;
  parameters: { name: string; place: string; required: boolean; description: string }[];
  request: string | null;
  answer: { status: string; example: string | null } | null;
}

/** One operation: a line, which opens to what it takes and gives. */
export function OperationCard({ operation }: { operation: Shown }) {
  const { t } = useTranslation('developer');
  const { method, path, summary, description, permission, parameters, request, answer } = operation;
  return (
    <details className="card" id={operation.id}>
      <summary className="api-line">
        <code>
          <strong>{method}</strong> {path}
        </code>{' '}
        <span>{summary}</span>
      </summary>
      <div className="stack api-body">
        {description && <p>{description}</p>}
        {permission && (
          <p>
            <Tag>{permission}</Tag>
          </p>
        )}
        {parameters.length > 0 && (
          <ul>
            {parameters.map((parameter) => (
              <li key={parameter.name}>
                <code>{parameter.name}</code> ({parameter.place}) {parameter.description}
              </li>
            ))}
          </ul>
        )}
        {request && <Example title={t('reference.request')} text={request} />}
        {answer?.example && (
          <Example title={`${t('reference.answer')} ${answer.status}`} text={answer.example} />
        )}
      </div>
    </details>
  );
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <section>
      <h3>{title}</h3>
      {/* It scrolls where it is wider than the screen, so the keyboard must reach it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable regions take focus (axe). */}
      <pre className="api-code" tabIndex={0}>
        {text}
      </pre>
    </section>
  );
}
