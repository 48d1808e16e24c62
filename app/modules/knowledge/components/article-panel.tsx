import { type SubmissionResult, useForm } from '@conform-to/react';
import { useTranslation } from '~/platform/i18n';
import {
  Button,
  Card,
  ConfirmButton,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  Time,
} from '~/ui';
import type { Article } from '../queries/articles.server';
import { PlaceFields } from './article-fields';
import type { CategoryChoice } from './article-filters';
import { VisibilityBadge } from './marks';

interface PanelProps {
  article: Article;
  categories: CategoryChoice[];
  title: string;
  today: string;
  canWrite: boolean;
  canPublish: boolean;
  lastResult: SubmissionResult<string[]> | undefined;
}

/** The facts of an article; those who write change them here. */
export function ArticlePanel(props: PanelProps) {
  const { article, categories, canWrite } = props;
  const { t } = useTranslation('knowledge');
  const category = categories.find(({ id }) => id === article.categoryId)?.name;
  return (
    <>
      <Card title={t('edit.place')}>
        {canWrite ? (
          <PlaceForm {...props} />
        ) : (
          <Facts
            items={[
              {
                label: t('field.visibility'),
                value: <VisibilityBadge visibility={article.visibility} />,
              },
              { label: t('field.category'), value: category },
            ]}
          />
        )}
      </Card>
      <Card title={t('article.people')}>
        <Facts
          items={[
            { label: t('field.author'), value: <bdi>{article.authorName || '–'}</bdi> },
            { label: t('field.created'), value: <Time value={article.createdAt} show="date" /> },
            {
              label: t('field.reviewed'),
              value: article.reviewedAt ? (
                <>
                  <Time value={article.reviewedAt} show="date" /> ·{' '}
                  <bdi>{article.reviewerName}</bdi>
                </>
              ) : (
                t('article.neverReviewed')
              ),
            },
          ]}
        />
        {canWrite && <ReviewForm {...props} />}
      </Card>
      {props.canPublish && (
        <Form intent="delete" className="row">
          <ConfirmButton
            icon="trash"
            label={t('article.delete')}
            question={t('article.deleteQuestion', { title: props.title })}
            confirm={t('article.delete')}
          />
        </Form>
      )}
    </>
  );
}

function resultOf(intent: string, { lastResult }: PanelProps) {
  return lastResult?.initialValue?.intent === intent ? lastResult : undefined;
}

function PlaceForm(props: PanelProps) {
  const { t } = useTranslation('knowledge');
  const { article } = props;
  const [form, fields] = useForm({
    id: 'place',
    lastResult: resultOf('place', props),
    defaultValue: {
      visibility: article.visibility,
      categoryId: article.categoryId ?? '',
      reviewOn: article.reviewOn ?? '',
    },
  });
  return (
    <Form id={form.id} intent="place">
      <ErrorSummary form={form} />
      <input type="hidden" name="version" value={article.version} />
      <PlaceFields fields={fields} categories={props.categories} />
      <FormActions>
        <Button>{t('edit.savePlace')}</Button>
      </FormActions>
    </Form>
  );
}

/** Half a year from a day. */
function inHalfAYear(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() + 6);
  return day.toISOString().slice(0, 10);
}

function ReviewForm(props: PanelProps) {
  const { t } = useTranslation('knowledge');
  const [form, fields] = useForm({
    id: 'review',
    lastResult: resultOf('reviewed', props),
    defaultValue: { reviewOn: inHalfAYear(props.today) },
  });
  return (
    <details>
      <summary>{t('article.review')}</summary>
      <Form id={form.id} intent="reviewed">
        <ErrorSummary form={form} />
        <DateField field={fields.reviewOn} label={t('field.reviewAgain')} optional />
        <FormActions>
          <Button icon="check">{t('article.markReviewed')}</Button>
        </FormActions>
      </Form>
    </details>
  );
}
