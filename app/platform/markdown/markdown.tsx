import { cx } from '~/ui';
import type { SafeHtml } from './markdown.server';

/** Shows what `renderMarkdown` made. `className` adds to the looks of running text. */
export function Markdown({ html, className }: { html: SafeHtml; className?: string }) {
  return (
    <div
      className={cx('markdown', className)}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: only the sanitiser makes a SafeHtml
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
