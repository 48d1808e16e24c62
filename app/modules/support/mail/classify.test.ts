import { expect, test } from 'vitest';
import { classify, type MailKind } from './classify';

const personal: MailKind = 'personal';
const automatic: MailKind = 'automatic';
const autoReply: MailKind = { ignore: 'autoReply' };
const bounce: MailKind = { ignore: 'bounce' };
const bulk: MailKind = { ignore: 'bulk' };

test.each<[string, Record<string, string>, MailKind]>([
  ['a plain mail', {}, personal],
  ['one that says so', { 'auto-submitted': 'no' }, personal],
  ['an out-of-office answer (RFC 3834)', { 'auto-submitted': 'auto-replied' }, autoReply],
  ['with parameters', { 'auto-submitted': 'auto-replied; owner-email="a@b.co"' }, autoReply],
  ['a calendar’s notice', { 'auto-submitted': 'auto-notified' }, autoReply],
  ['a monitor’s alert', { 'auto-submitted': 'auto-generated' }, automatic],
  ['old autoresponders', { precedence: 'auto_reply' }, autoReply],
  ['cPanel', { 'x-autorespond': 'away' }, autoReply],
  ['Plesk', { 'x-autoresponder': 'yes' }, autoReply],
  ['Exchange, for machines', { 'x-auto-response-suppress': 'All' }, automatic],
  ['newsletters', { precedence: 'bulk', 'list-unsubscribe': '<https://x>' }, bulk],
  ['mailing lists', { 'list-id': '<dev.example.com>' }, bulk],
  ['a report of failed delivery', { 'content-type': 'multipart/report; report-type=x' }, bounce],
  ['an empty return path', { 'return-path': '<>' }, bounce],
])('%s', (_name, headers, kind) => {
  const mail = { from: 'a@b.co', subject: 'Hello', headers: new Map(Object.entries(headers)) };
  expect(classify(mail)).toEqual(kind);
});

test.each([
  ['mailer-daemon@b.co', 'Undelivered', bounce],
  ['postmaster@b.co', 'Delay', bounce],
  ['', 'Hello', bounce],
  ['a@b.co', 'Automatic reply: your invoice', autoReply],
  ['a@b.co', 'Automatische Antwort: Rechnung', autoReply],
  ['a@b.co', 'Out of the office until Monday', autoReply],
  ['a@b.co', 'Our automatic door is broken', personal],
])('%s “%s”', (from, subject, kind) => {
  expect(classify({ from, subject, headers: new Map() })).toEqual(kind);
});
