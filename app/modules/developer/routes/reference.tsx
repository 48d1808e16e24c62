import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { apiReference } from '~/platform/api/reference.server';
import { requestStore } from '~/platform/http/store.server';
import { useTranslation } from '~/platform/i18n';
import { getT } from '~/platform/i18n/i18n.server';
import { getLocale } from '~/platform/preferences/preferences.server';
import { PageHeader } from '~/ui';
import { OperationCard } from '../components/operation-card';

export function loader({ request }: LoaderFunctionArgs) {
  const t = getT(getLocale(request, { user: requestStore().locale }), 'developer');
  return { title: t('reference.title'), ...apiReference() };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** The API's reference, made from its document; the names in it are the same in every language. */
export default function ReferencePage() {
  const { about, groups, problems } = useLoaderData<typeof loader>();
  const { t } = useTranslation('developer');
  return (
    <div className="site-page stack-lg">
      <PageHeader title={t('reference.title')} description={t('reference.description')} />
      <p>
        <a href="/api/v1/openapi.json">{t('reference.document')}</a>
      </p>
      <div className="prose" lang="en" dir="ltr">
        {about.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
      <nav aria-label={t('reference.contents')}>
        <ul className="row">
          {groups.map(({ name }) => (
            <li key={name}>
              <a href={`#${name.toLowerCase()}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <section key={group.name} className="stack" lang="en" dir="ltr">
          <h2 id={group.name.toLowerCase()}>{group.name}</h2>
          <p className="muted">{group.description}</p>
          {group.operations.map((operation) => (
            <OperationCard key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <section className="stack">
        <h2>{t('reference.problems')}</h2>
        <dl className="stack" lang="en" dir="ltr">
          {problems.map(({ name, status, title }) => (
            <div key={name} id={name}>
              <dt>
                <code>
                  {status} {name}
                </code>
              </dt>
              <dd>{title}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}
