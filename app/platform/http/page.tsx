import { createContext, useContext } from 'react';
import { dirOf, type Locale } from '../i18n/locales';
import type { DebugLog } from '../observability/debug.server';
import type { Theme } from '../preferences/preferences';

/** What the document needs to know before any loader: decided per request by entry.server. */
export interface Page {
  locale: Locale;
  dir: 'ltr' | 'rtl';
  theme: Theme;
  /** For inline `<style>` and `<script>`; the browser hides it from scripts, so it is empty there. */
  nonce: string;
  /** True when a matched route asked for React in the browser with `handle = { hydrate: true }`. */
  hydrate: boolean;
  /** The status of the error that the page shows instead of its content; undefined when all is well. */
  error: number | undefined;
  /** Shown on error pages, for support. */
  requestId: string;
  /** What this request did, for those who run the company and have asked for it. */
  debug?: DebugLog | undefined;
}

const PageContext = createContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

/** The page's language, theme, nonce and request id. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage needs a <PageProvider> above it');
  return page;
}

/** The nonce for an inline `<style>` or `<script>`: `<style nonce={useNonce()}>`. */
export function useNonce(): string {
  return usePage().nonce;
}

/** The same values in the browser, read back from the document. */
export function readPage(): Page {
  const root = document.documentElement;
  const locale = root.lang as Locale;
  return {
    locale,
    dir: dirOf(locale),
    theme: (root.dataset.theme ?? 'system') as Theme,
    nonce: '',
    hydrate: true,
    error: undefined,
    requestId: '',
  };
}
