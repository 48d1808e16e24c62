import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import type { z } from 'zod';
import { useTranslation } from '~/platform/i18n';
import {
  Alert,
  Badge,
  Breadcrumbs,
  Button,
  Card,
  ConfirmButton,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  PageHeader,
  TextField,
  Time,
} from '~/ui';
import type { codeForm, phoneForm } from '../schema';

interface PhonePageProps {
  base: string;
  company: string;
  number: string | null;
  /** A code was sent to this number. */
  waiting: string | null;
  granted: boolean;
  stopped: boolean;
  since: string | Date | null;
  lastResult?: SubmissionResult<string[]> | undefined;
}

/** The person's number: prove it, say whether it may be texted, or forget it. */
export function PhonePage(props: PhonePageProps) {
  const { base, company, number, waiting, lastResult } = props;
  const { t } = useTranslation('notifications');
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('title'), href: base },
          { label: t('preferences.title'), href: `${base}/preferences` },
        ]}
      />
      <PageHeader title={t('phone.title')} description={t('phone.description', { company })} />
      <div className="stack-lg">
        {number && <Standing {...props} number={number} />}
        {waiting ? (
          <Code base={base} waiting={waiting} lastResult={lastResult} />
        ) : (
          <NewNumber isFirst={!number} lastResult={lastResult} />
        )}
      </div>
    </>
  );
}

function Standing({
  number,
  granted,
  stopped,
  since,
  company,
}: PhonePageProps & { number: string }) {
  const { t } = useTranslation('notifications');
  return (
    <Card title={t('phone.yours')}>
      <div className="stack">
        <Facts
          items={[
            { label: t('phone.number'), value: <bdi dir="ltr">{number}</bdi> },
            {
              label: t('phone.consent', { company }),
              value: (
                <span className="row">
                  <Badge tone={granted ? 'ok' : 'neutral'}>
                    {t(granted ? 'phone.granted' : 'phone.withdrawn')}
                  </Badge>
                  {since && <Time value={since} show="dateTime" />}
                </span>
              ),
            },
          ]}
        />
        {stopped && <Alert tone="warn">{t('phone.stopped')}</Alert>}
        <div className="row">
          {!stopped && (
            <Form className="contents" intent={granted ? 'stop' : 'allow'}>
              <Button>{t(granted ? 'phone.stop' : 'phone.allow')}</Button>
            </Form>
          )}
          <Form className="contents" intent="remove">
            <ConfirmButton
              label={t('phone.remove')}
              question={t('phone.removeQuestion', { number: `\u2066${number}\u2069` })}
              confirm={t('phone.remove')}
            />
          </Form>
        </div>
      </div>
    </Card>
  );
}

type Result = Pick<PhonePageProps, 'lastResult'>;

function NewNumber({ isFirst, lastResult }: Result & { isFirst: boolean }) {
  const { t } = useTranslation('notifications');
  const [form, fields] = useForm<z.input<typeof phoneForm>>({
    id: 'phone',
    lastResult: lastResult ?? null,
  });
  return (
    <Card title={t(isFirst ? 'phone.add' : 'phone.change')}>
      <Form {...getFormProps(form)} intent="start">
        <ErrorSummary form={form} labels={{ phone: t('phone.number') }} />
        <TextField
          field={fields.phone}
          label={t('phone.number')}
          hint={t('phone.numberHint')}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
        />
        <p className="muted small">{t('phone.promise')}</p>
        <FormActions>
          <Button variant="primary">{t('phone.sendCode')}</Button>
        </FormActions>
      </Form>
    </Card>
  );
}

function Code({ base, waiting, lastResult }: Result & { base: string; waiting: string }) {
  const { t } = useTranslation('notifications');
  const [form, fields] = useForm<z.input<typeof codeForm>>({
    id: 'code',
    lastResult: lastResult ?? null,
  });
  return (
    <Card title={t('phone.enterCode')}>
      <Form {...getFormProps(form)} intent="confirm">
        <ErrorSummary form={form} labels={{ code: t('phone.code') }} />
        <p>{t('phone.codeSent', { number: `\u2066${waiting}\u2069` })}</p>
        <TextField
          field={fields.code}
          label={t('phone.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          ltr
          short
        />
        <FormActions>
          <Button variant="primary">{t('phone.confirm')}</Button>
          <a href={`${base}/phone?other`}>{t('phone.other')}</a>
        </FormActions>
      </Form>
    </Card>
  );
}
