import { RemixBrowser } from '@remix-run/react';
import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { PageProvider, readPage } from './platform/http/page';
import { I18nProvider, readI18nPayload } from './platform/i18n';

// Only pages with `handle = { hydrate: true }` load this.
startTransition(() => {
  hydrateRoot(
    document,
    <PageProvider value={readPage()}>
      <I18nProvider {...readI18nPayload()}>
        <RemixBrowser />
      </I18nProvider>
    </PageProvider>,
  );
});
