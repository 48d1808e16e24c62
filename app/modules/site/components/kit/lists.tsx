import { useTranslation } from '~/platform/i18n';
import {
  Badge,
  BulkBar,
  Button,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  Form,
  LinkButton,
  Money,
  Pagination,
  Person,
  SelectField,
  TextField,
  Time,
  type Tone,
  ViewChips,
} from '~/ui';
import { KitSection } from './section';

interface Row {
  id: string;
  subject: string;
  person: string;
  tone: Tone;
  at: string;
  amount: number;
}

const tones: Tone[] = ['warn', 'info', 'ok', 'danger', 'neutral'];

export function ListsSection() {
  const { t } = useTranslation('kit');
  const rows: Row[] = tones.map((tone, index) => ({
    id: `${index + 1}`,
    subject: index === 1 ? t('sample.long') : t('sample.subject'),
    person: t('sample.person'),
    tone,
    at: `2026-03-${10 + index}T09:30:00Z`,
    amount: 125_000 * (index + 1),
  }));
  const columns: Column<Row>[] = [
    {
      key: 'subject',
      header: t('column.subject'),
      cell: (row) => row.subject,
      sortHref: '#lists',
      sorted: 'ascending',
    },
    { key: 'person', header: t('column.person'), cell: (row) => <Person name={row.person} /> },
    {
      key: 'status',
      header: t('column.status'),
      cell: (row) => <Badge tone={row.tone}>{t(`tone.${row.tone}`)}</Badge>,
    },
    {
      key: 'at',
      header: t('column.changed'),
      cell: (row) => <Time value={row.at} />,
      sortHref: '#lists',
    },
    {
      key: 'amount',
      header: t('column.amount'),
      align: 'end',
      cell: (row) => <Money minor={row.amount} currency="INR" />,
    },
  ];
  return (
    <KitSection id="lists">
      <div>
        <ViewChips
          label={t('views')}
          items={[
            { label: t('tone.neutral'), href: '#lists', current: true, count: 5 },
            { label: t('tone.warn'), href: '#lists-warn', count: 1 },
          ]}
        />
        <FilterBar resetHref="#lists" active>
          <TextField
            field={{ id: 'kit-q', name: 'q', initialValue: t('sample.person') }}
            label={t('search')}
            type="search"
            className="field-search"
          />
          <SelectField
            field={{ id: 'kit-status', name: 'status' }}
            label={t('column.status')}
            emptyLabel={t('all')}
            options={tones.map((value) => ({ value, label: t(`tone.${value}`) }))}
          />
        </FilterBar>
        <Form method="get" action="#lists" className="">
          <DataTable
            caption={t('section.lists')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            rowHref={(row) => `#row-${row.id}`}
            select={{ name: 'row', label: (row) => `${row.subject} ${row.id}` }}
          />
          <BulkBar>
            <Button size="sm">{t('assign')}</Button>
            <Button size="sm" variant="danger">
              {t('ui:action.delete')}
            </Button>
          </BulkBar>
        </Form>
        <Pagination previousHref="#lists" nextHref="#lists" summary={t('range')} />
      </div>
      <DataTable
        caption={t('numbers')}
        noCards
        columns={[
          { key: 'name', header: t('column.person'), cell: (row: Row) => row.person },
          ...['one', 'two', 'three'].map((key) => ({
            key,
            header: t(`option.${key}`),
            align: 'end' as const,
            cell: (row: Row) => row.amount / 100,
          })),
        ]}
        rows={rows.slice(0, 3)}
        rowKey={(row) => row.id}
        footer={[t('total'), 7500, 7500, 7500]}
      />
      <div className="card">
        <DataTable
          caption={t('section.lists')}
          columns={columns}
          rows={[]}
          rowKey={(row) => row.id}
          empty={
            <EmptyState
              icon="ticket"
              title={t('empty.title')}
              action={
                <LinkButton href="#lists" variant="primary" icon="plus">
                  {t('ui:action.add')}
                </LinkButton>
              }
            >
              {t('empty.text')}
            </EmptyState>
          }
        />
      </div>
    </KitSection>
  );
}
