import { toPlainText } from '@react-email/render';
import EmailReplyParser from 'email-reply-parser';
import { inTime } from '~/platform/in-time';
import { REPLY_MARK } from '~/platform/mail/reply-mark';

/** Longest message a ticket takes. */
const LIMIT = 20_000;
/** Longest text that is looked through; what is quoted below an answer may be longer than any answer. */
const READ = 60_000;
/** Of a page, much is not text. */
const READ_PAGE = 500_000;

/** What somebody newly wrote in a mail: without the mails it quotes and our own words below it. */
export function newWords(text: string): string {
  const lines = text.slice(0, READ).replaceAll('\r\n', '\n').replaceAll('\0', '').split('\n');
  const marker = lines.findIndex((line) => line.replace(/^[>|\s]+/, '').startsWith(REPLY_MARK));
  const own = (marker < 0 ? lines : lines.slice(0, marker)).join('\n');
  const reply = inTime(() => new EmailReplyParser().parseReply(own), withoutQuotes(own)).trim();
  // A mail that is nothing but a quotation is kept rather than lost.
  return cut(reply || own.trim());
}

/** What a text that nothing else can read in time says, without the lines it marks as quoted. */
function withoutQuotes(text: string): string {
  const lines = text.split('\n').filter((line) => !line.startsWith('>'));
  return lines.join('\n');
}

/** The words of a mail that came as a page only. */
export function wordsOfPage(html: string): string {
  const page = html.slice(0, READ_PAGE);
  const tags = /<[^<>]*>/g;
  try {
    return inTime(() => toPlainText(page), null) ?? page.replace(tags, ' ');
  } catch {
    // Nested deeper than a program can follow.
    return page.replace(tags, ' ');
  }
}

/** A forwarded mail is all there is to say. */
export function allWords(text: string): string {
  return cut(text.slice(0, READ).replaceAll('\r\n', '\n').replaceAll('\0', '').trim());
}

const PREFIX = /^\s*((re|aw|sv|antw|fwd?|wg|tr|rv|رد|إعادة توجيه)\s*(\[\d+\])?\s*[::]\s*)+/iu;

/** The subject without what mail programs put in front. */
export function subjectOf(text: string): string {
  const line = text
    .slice(0, 2000)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return [...line.replace(PREFIX, '').trim()].slice(0, 200).join('').trim();
}

function cut(text: string): string {
  return text.length > LIMIT ? `${text.slice(0, LIMIT - 1)}…` : text;
}
