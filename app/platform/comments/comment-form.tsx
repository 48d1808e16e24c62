import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import { Button, ErrorSummary, Form, Icon, RadioGroup, TextareaField } from '~/ui';
import type { Question } from './mentions.server';
import type { Thread } from './page.server';
import { visibilities } from './records';

/** What a form of comments is answered with when it was not accepted. */
export interface CommentReply {
  lastResult: SubmissionResult<string[]>;
  /** Whom the text means, where that is not clear. */
  questions?: Question[];
}

/** Say something. Internal unless said otherwise: the box itself changes its ground with the choice. */
export function CommentForm({
  record,
  base,
  action,
  reply,
  canShare,
  isStaff,
  idempotencyKey,
}: Pick<Thread, 'record' | 'base' | 'canShare' | 'isStaff' | 'idempotencyKey'> & {
  action: string;
  reply: CommentReply | undefined;
}) {
  const { t } = useTranslation('comments');
  const [form, fields] = useForm({
    id: 'comment',
    lastResult: reply?.lastResult,
    defaultValue: { body: '', visibility: 'internal' },
    constraint: { body: { required: true, maxLength: 10_000 } },
  });
  return (
    <Form
      id={form.id}
      action={`${action}#comment`}
      idempotencyKey={idempotencyKey}
      className={isStaff ? 'form comment-form comment-form-staff' : 'form comment-form'}
    >
      <ErrorSummary form={form} />
      <TextareaField field={fields.body} label={t('form.body')} hint={t('form.hint')} rows={4} />
      <PeopleOffer
        textarea={fields.body.id}
        source={`${base}/${record.table}/${record.id}/people`}
      />
      <Questions questions={reply?.questions} />
      {canShare && <VisibilityChoice chosen={String(fields.visibility.initialValue)} />}
      {isStaff && !canShare && (
        <p className="msg-flag">
          <Icon name="lock" /> {t('form.onlyInternal')}
        </p>
      )}
      <div>
        <Button variant="primary">{t('form.post')}</Button>
      </div>
    </Form>
  );
}

/** Who reads it: said by word and icon, and by the ground of the whole box (comments.css). */
function VisibilityChoice({ chosen }: { chosen: string }) {
  const { t } = useTranslation('comments');
  return (
    <fieldset className="field choices">
      <legend className="label">{t('form.visibility')}</legend>
      <div className="choices choices-row">
        {visibilities.map((value) => (
          <label key={value} className="check">
            <input
              type="radio"
              id={value === 'internal' ? 'comment-visibility' : undefined}
              name="visibility"
              value={value}
              defaultChecked={value === chosen}
            />
            <span className="comment-choice">
              <Icon name={value === 'shared' ? 'eye' : 'lock'} /> {t(`form.${value}`)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Whom each open @name means: only people who may read the comment, or nobody. */
export function Questions({ questions = [] }: { questions?: Question[] | undefined }) {
  const { t } = useTranslation('comments');
  if (questions.length === 0) return null;
  return (
    <>
      <input type="hidden" name="asked" value="on" />
      {questions.map(({ words, people }, at) => (
        <RadioGroup
          key={words}
          field={{ id: `who-${at}`, name: `who[${at}]`, initialValue: people[0]?.id }}
          label={t('form.whom', { words })}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: '', label: t('form.nobody') },
          ]}
        />
      ))}
    </>
  );
}

/** Where the script offers names after an @ is typed; without it, names that are not clear are asked about. */
export function PeopleOffer({
  textarea,
  source,
  shared,
}: {
  textarea: string;
  source: string;
  /** Who reads it is decided already; otherwise the form says. */
  shared?: boolean;
}) {
  const { t } = useTranslation('comments');
  return (
    <div
      data-mentions={textarea}
      data-source={source}
      data-shared={shared}
      data-label={t('form.people')}
      hidden
    />
  );
}
