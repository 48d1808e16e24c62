import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { z } from 'zod';
import { withTenant } from '~/platform/db/tenant.server';
import { readForm } from '~/platform/http/form.server';
import { useTranslation } from '~/platform/i18n';
import { requireHub } from '~/platform/rbac/guard.server';
import { Button, EmptyState, Form, FormActions, PageHeader, TextField } from '~/ui';
import { PersonCard } from '../components/person-card';
import { findPerson } from '../queries/people.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await requireHub(request, 'users.read');
  return null;
}

/** A post, although it reads: looking somebody up is written down, and no address belongs in an address bar. */
export async function action({ request }: ActionFunctionArgs) {
  const ctx = await requireHub(request, 'users.read');
  const email = z
    .string()
    .trim()
    .max(254)
    .catch('')
    .parse((await readForm(request)).get('email'));
  if (!email) return { email, person: null };
  return { email, person: await withTenant(ctx, (trx) => findPerson(trx, email)) };
}

export default function HubPeoplePage() {
  const found = useActionData<typeof action>();
  const { t } = useTranslation('hub');
  return (
    <>
      <PageHeader title={t('people.title')} description={t('people.description')} />
      <Form method="post" className="stack">
        <TextField
          field={{ id: 'email', name: 'email', initialValue: found?.email ?? '' }}
          type="email"
          label={t('people.email')}
          hint={t('tenant.lookRecorded')}
          autoComplete="off"
          ltr
        />
        <FormActions>
          <Button variant="primary" icon="search">
            {t('people.find')}
          </Button>
        </FormActions>
      </Form>
      {found?.email && !found.person && (
        <EmptyState title={t('people.nobody')} icon="user">
          {t('people.nobodyHint')}
        </EmptyState>
      )}
      {found?.person && <PersonCard person={found.person} />}
    </>
  );
}
