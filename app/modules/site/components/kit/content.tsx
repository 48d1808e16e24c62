import { useTranslation } from '~/platform/i18n';
import {
  Alert,
  Avatar,
  Badge,
  Breadcrumbs,
  Card,
  Duration,
  Facts,
  LinkButton,
  Money,
  PageHeader,
  Person,
  Progress,
  Stat,
  Steps,
  Tabs,
  Tag,
  Time,
  Timeline,
  type Tone,
} from '~/ui';
import { KitSection } from './section';

const tones: Tone[] = ['neutral', 'info', 'ok', 'warn', 'danger'];
const at = '2026-03-29T09:30:00Z';
const now = new Date('2026-03-31T12:00:00Z');

export function PagesSection() {
  const { t } = useTranslation('kit');
  return (
    <KitSection id="pages">
      <div>
        <Breadcrumbs
          items={[
            { label: t('section.lists'), href: '#lists' },
            { label: t('sample.subject'), href: '#pages' },
          ]}
        />
        <PageHeader
          title={t('sample.subject')}
          count={42}
          status={<Badge tone="info">{t('tone.info')}</Badge>}
          description={t('sample.long')}
          actions={
            <>
              <LinkButton href="#pages" variant="primary" icon="plus">
                {t('ui:action.add')}
              </LinkButton>
              <LinkButton href="#pages" icon="download">
                {t('download')}
              </LinkButton>
            </>
          }
        />
        <Tabs
          label={t('section.pages')}
          items={[
            { label: t('option.one'), href: '#pages', current: true },
            { label: t('option.two'), href: '#pages-2', count: 3 },
            { label: t('option.three'), href: '#pages-3' },
          ]}
        />
        <Steps items={[t('option.one'), t('option.two'), t('option.three')]} current={1} />
      </div>
      <div className="cols">
        <Stat label={t('column.amount')} value={<Money minor={1_284_500} currency="INR" />} />
        <Stat
          label={t('hours')}
          value={<Duration minutes={2295} />}
          note={t('sample.note')}
          href="#pages"
        />
        <Stat label={t('column.changed')} value={<Time value={at} show="relative" now={now} />} />
      </div>
      <div className="split">
        <Card title={t('activity')} footer={<a href="#pages">{t('link')}</a>}>
          <Timeline
            items={(['info', 'ok', 'danger'] as const).map((tone, index) => ({
              key: tone,
              title: <strong>{t(`tone.${tone}`)}</strong>,
              time: <Time value={`2026-03-2${index}T09:30:00Z`} />,
              body: index === 0 ? t('sample.long') : undefined,
              tone,
            }))}
          />
        </Card>
        <Card title={t('facts')}>
          <Facts
            rows
            items={[
              { label: t('column.amount'), value: <Money minor={125_000} currency="INR" /> },
              { label: t('hours'), value: <Duration minutes={455} /> },
            ]}
          />
          <hr className="my-4" />
          <Facts
            items={[
              { label: t('column.person'), value: <Person name={t('sample.person')} /> },
              { label: t('field.day'), value: <Time value="2026-03-29" style="full" /> },
              { label: t('field.time'), value: <Time value={at} show="time" /> },
              { label: t('field.phone'), value: null },
            ]}
          />
        </Card>
      </div>
    </KitSection>
  );
}

export function StatesSection() {
  const { t } = useTranslation('kit');
  return (
    <KitSection id="states">
      <div className="row">
        {tones.map((tone) => (
          <Badge key={tone} tone={tone}>
            {t(`tone.${tone}`)}
          </Badge>
        ))}
        <Tag>{t('option.one')}</Tag>
        <Avatar name={t('sample.person')} />
        <Avatar name={t('option.two')} size="lg" />
      </div>
      <div className="stack">
        {(['info', 'ok', 'warn', 'danger'] as const).map((tone) => (
          <Alert
            key={tone}
            tone={tone}
            title={t(`tone.${tone}`)}
            action={tone === 'warn' && <LinkButton href="#states">{t('link')}</LinkButton>}
          >
            {t('sample.long')}
          </Alert>
        ))}
      </div>
      <Progress value={30} label={t('progress')} />
    </KitSection>
  );
}
