import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { Formatters, Locale, Translate } from '~/platform/i18n';
import type { MailDefinition } from './definition';
import type { MailThread } from './thread.server';

/** What a template knows beside its own values. */
export interface MailScope {
  t: Translate;
  format: Formatters;
  locale: Locale;
  dir: 'ltr' | 'rtl';
  tenant: {
    id: string;
    slug: string;
    name: string;
    country: string;
    brandColor: string | null;
    accentColor: string | null;
    /** Name mails come from, where the company chose one. */
    senderName?: string | null;
    /** File of its logo for light ground. */
    logo?: string | null;
    /** Its own verified address. */
    host?: string | null;
  };
  recipient: string;
  /** The company's own words for this notice; what is null is said in the product's. */
  words: OwnWords | null;
  /** Where one click ends mails of these kinds; undefined where nobody in the company is the reader. */
  unsubscribe(kind: string): string | undefined;
  /** A path of the product as a whole address. */
  url(path: string): string;
}

/** What a company says instead of the product's words. */
export interface OwnWords {
  subject: string | null;
  intro: string | null;
  sms: string | null;
  smsTemplate: string | null;
}

/** What a template says; the layout puts the company's name and colours around it. */
export interface MailContent {
  subject: string;
  body: ReactNode;
  /** The one thing to do next. */
  action?: { label: string; href: string };
  /** The conversation it is part of: an answer to it comes back there. */
  thread?: MailThread | undefined;
  /** Why this mail was sent, in small print. */
  reason: string;
  /** Where to change that. */
  preferences?: { label: string; href: string };
  /** Of mails that one may do without: ends them. */
  unsubscribe?: { label: string; href: string } | undefined;
}

/** The default export of emails/<template>.tsx. */
export interface MailTemplate {
  name: string;
  /** Parses what was recorded and writes the mail; throws when it does not fit this version. */
  write(scope: MailScope, params: unknown, secrets: unknown): MailContent;
}

/** Joins a definition with its words. */
export function mailTemplate<P extends z.ZodType, S extends z.ZodType>(
  definition: MailDefinition<P, S>,
  write: (scope: MailScope, params: z.output<P>, secrets: z.output<S>) => MailContent,
): MailTemplate {
  return {
    name: definition.name,
    write: (scope, params, secrets) =>
      write(scope, definition.params.parse(params), definition.secrets.parse(secrets)),
  };
}
