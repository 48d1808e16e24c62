import type { Scope } from '~/platform/auth/session.server';
import { useFormat, useTranslation } from '~/platform/i18n';
import { PriorityMark } from '~/platform/priority-marks';
import type { StaffName } from '~/platform/tenancy/staff.server';
import { Avatar, Badge, Button, Icon, LinkButton } from '~/ui';
import type { Label } from '../queries/labels.server';
import type { BoardColumn, Card } from '../queries/tasks.server';
import { LabelTags } from './marks';
import type { LastResult } from './updates';

interface BoardProps {
  columns: BoardColumn[];
  cards: Card[];
  people: StaffName[];
  labels: Label[];
  picked: Card | undefined;
  base: string;
  taskBase: string;
  today: string;
  me: string;
  write: Scope;
  idempotencyKey: string;
  typed: LastResult;
}

/**
 * Columns of cards. A card goes on to the next column by its button, and anywhere by picking it up (a
 * link) and pressing one of the places that then appear; with script it can be dragged.
 */
export function Board(props: BoardProps) {
  const { columns, cards, picked, base } = props;
  const { t } = useTranslation('projects');
  const byColumn = new Map(columns.map((column) => [column.id, [] as Card[]]));
  for (const card of cards) byColumn.get(card.columnId)?.push(card);
  return (
    <>
      {picked && (
        <p className="board-picked" role="status">
          <span>{t('board.picked', { title: picked.title })}</span>
          <LinkButton size="sm" href={base}>
            {t('board.putBack')}
          </LinkButton>
        </p>
      )}
      <form method="post" id="move">
        <input type="hidden" name="intent" value="move" />
      </form>
      <p className="muted small board-keys">{t('board.keys')}</p>
      <div className="board" id="board" data-board="move">
        {columns.map((column, index) => (
          <Column
            key={column.id}
            {...props}
            column={column}
            next={columns[index + 1]}
            own={byColumn.get(column.id) ?? []}
          />
        ))}
      </div>
    </>
  );
}

function Column(
  props: BoardProps & { column: BoardColumn; next: BoardColumn | undefined; own: Card[] },
) {
  const { column, own, picked, write } = props;
  const { t } = useTranslation('projects');
  const format = useFormat();
  const isFull = column.limit !== null && own.length > column.limit;
  const count = column.limit
    ? t('board.countOf', { count: own.length, limit: column.limit })
    : format.number(own.length);
  return (
    <section className="board-column" aria-labelledby={`c-${column.id}`}>
      <header>
        <h2 id={`c-${column.id}`}>
          <bdi>{column.name}</bdi>
        </h2>
        {isFull ? <Badge tone="warn">{count}</Badge> : <span className="muted small">{count}</span>}
      </header>
      <ol data-column={column.id}>
        {own.map((card) => (
          <CardItem key={card.id} {...props} card={card} />
        ))}
        {picked && (
          <li>
            <PutHere picked={picked} column={column} before={undefined} />
          </li>
        )}
      </ol>
      {write !== 'none' && !picked && <AddCard {...props} />}
    </section>
  );
}

function CardItem({
  card,
  column,
  next,
  picked,
  people,
  labels,
  base,
  taskBase,
  today,
  me,
  write,
}: BoardProps & { card: Card; column: BoardColumn; next: BoardColumn | undefined }) {
  const { t } = useTranslation('projects');
  const format = useFormat();
  const assignee = people.find((person) => person.userId === card.assigneeId)?.name;
  const mayMove =
    write === 'all' || write === 'team' || (write === 'own' && card.assigneeId === me);
  const isLate = card.dueOn !== null && card.dueOn < today && column.kind !== 'done';
  const { title } = card;
  return (
    <>
      {picked && picked.id !== card.id && (
        <li>
          <PutHere picked={picked} column={column} before={card} />
        </li>
      )}
      <li
        id={`t-${card.id}`}
        className={`board-card${picked?.id === card.id ? ' board-card-picked' : ''}`}
        data-card={mayMove ? card.id : undefined}
      >
        <a href={`${taskBase}/${card.id}`}>
          <span className="muted">{card.number}</span> <bdi>{title}</bdi>
        </a>
        <div className="board-about">
          <p className="board-facts">
            {card.priority !== 'normal' && <PriorityMark priority={card.priority} />}
            {card.dueOn && (
              <span className={isLate ? 'late' : 'muted'}>
                <Icon name="calendar" />
                {format.date(card.dueOn, 'short')}
                {isLate && <span className="sr-only"> {t('board.late')}</span>}
              </span>
            )}
            {card.steps > 0 && (
              <span className="muted">
                <Icon name="check" />
                {t('board.steps', { done: card.stepsDone, all: card.steps })}
              </span>
            )}
            {card.labels.length > 0 && <LabelTags names={card.labels} labels={labels} />}
          </p>
          {assignee && (
            <span className="board-who" title={assignee}>
              <Avatar name={assignee} />
              <span className="sr-only">{assignee}</span>
            </span>
          )}
        </div>
        {mayMove && !picked && (
          <p className="board-moves">
            <a href={`${base}?move=${card.id}#t-${card.id}`}>
              {t('board.move')}
              <span className="sr-only"> {title}</span>
            </a>
            {next && (
              <button type="submit" form="move" name="put" value={`${card.id}:${next.id}:`}>
                <bdi>{next.name}</bdi>
                <Icon name="arrow-end" />
                <span className="sr-only"> {t('board.toNext', { title })}</span>
              </button>
            )}
          </p>
        )}
      </li>
    </>
  );
}

function PutHere({
  picked,
  column,
  before,
}: {
  picked: Card;
  column: BoardColumn;
  before: Card | undefined;
}) {
  const { t } = useTranslation('projects');
  return (
    <button
      type="submit"
      form="move"
      name="put"
      value={`${picked.id}:${column.id}:${before?.id ?? ''}`}
      className="board-place"
    >
      {before
        ? t('board.putBefore', { title: before.title })
        : t('board.putLast', { column: column.name })}
    </button>
  );
}

function AddCard({ column, idempotencyKey, typed }: BoardProps & { column: BoardColumn }) {
  const { t } = useTranslation('projects');
  const refused = typed?.initialValue?.columnId === column.id ? typed : undefined;
  const id = `add-${column.id}`;
  const message = refused?.error?.title?.[0];
  return (
    <details className="board-add" open={refused ? true : undefined}>
      <summary>
        <Icon name="plus" />
        {t('board.add')}
        <span className="sr-only"> {t('board.addTo', { column: column.name })}</span>
      </summary>
      <form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="add" />
        <input type="hidden" name="columnId" value={column.id} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <div className="field">
          <label htmlFor={id}>{t('field.title')}</label>
          <input
            className="input"
            id={id}
            name="title"
            maxLength={200}
            defaultValue={String(refused?.initialValue?.title ?? '')}
            aria-invalid={message ? true : undefined}
            aria-describedby={message ? `${id}-error` : undefined}
          />
          {message && (
            <p className="error" id={`${id}-error`}>
              {message}
            </p>
          )}
        </div>
        <div>
          <Button size="sm" variant="primary">
            {t('board.add')}
          </Button>
        </div>
      </form>
    </details>
  );
}
