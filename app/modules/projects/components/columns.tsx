import { useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Form,
  FormActions,
  SelectField,
  TextField,
} from '~/ui';
import type { BoardColumn } from '../queries/tasks.server';
import { columnKinds } from '../status';
import type { LastResult } from './updates';

/** One column: its name, what being in it means, its place. */
export function ColumnCard({
  column,
  isFirst,
  isLast,
  lastResult,
}: {
  column: BoardColumn;
  isFirst: boolean;
  isLast: boolean;
  lastResult: LastResult;
}) {
  const { t } = useTranslation('projects');
  const { name } = column;
  return (
    <Card title={<bdi>{name}</bdi>}>
      <Fields
        id={column.id}
        column={column}
        lastResult={lastResult?.initialValue?.id === column.id ? lastResult : undefined}
      >
        <Button name="do" value="save">
          {t('column.save')}
        </Button>
        {!isFirst && (
          <Button variant="quiet" name="do" value="up">
            {t('column.earlier')}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
        {!isLast && (
          <Button variant="quiet" name="do" value="down">
            {t('column.later')}
            <span className="sr-only"> {name}</span>
          </Button>
        )}
        {!(isFirst && isLast) && (
          <ConfirmButton
            label={t('column.remove')}
            question={t('column.removeQuestion', { name })}
            confirm={t('column.remove')}
            name="do"
            value="remove"
            variant="danger"
          />
        )}
      </Fields>
    </Card>
  );
}

export function NewColumn({ lastResult }: { lastResult: LastResult }) {
  const { t } = useTranslation('projects');
  return (
    <Card title={t('column.new')}>
      <Fields
        id="new"
        column={{ name: '', kind: 'doing', limit: null }}
        lastResult={lastResult?.initialValue?.id === 'new' ? lastResult : undefined}
      >
        <Button variant="primary" name="do" value="add">
          {t('column.add')}
        </Button>
      </Fields>
    </Card>
  );
}

function Fields({
  id,
  column,
  lastResult,
  children,
}: {
  id: string;
  column: Pick<BoardColumn, 'name' | 'kind' | 'limit'>;
  lastResult: LastResult;
  children: React.ReactNode;
}) {
  const { t } = useTranslation('projects');
  const [form, fields] = useForm({
    id: `column-${id}`,
    lastResult,
    defaultValue: { name: column.name, kind: column.kind, limit: column.limit ?? '' },
  });
  return (
    <Form id={form.id}>
      <ErrorSummary form={form} />
      <input type="hidden" name="id" value={id} />
      <div className="cols">
        <TextField field={fields.name} label={t('column.name')} />
        <SelectField
          field={fields.kind}
          label={t('column.kind')}
          options={columnKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <TextField
          field={fields.limit}
          label={t('column.limit')}
          hint={t('column.limitHint')}
          inputMode="numeric"
          optional
        />
      </div>
      <FormActions>{children}</FormActions>
    </Form>
  );
}
