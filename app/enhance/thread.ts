let asking = 0;

/**
 * Somebody said something on the record this page shows: the thread is read again and replaced, the box below
 * it is left alone. Whoever is reading in it by keyboard, or looks at older pages, is not disturbed.
 */
export function refreshThread(): void {
  clearTimeout(asking);
  asking = window.setTimeout(replace, 50 + Math.random() * 300);
}

async function replace(): Promise<void> {
  const thread = document.getElementById('thread');
  if (!thread || thread.contains(document.activeElement) || location.search.includes('before=')) {
    return;
  }
  const answer = await fetch(location.href, { headers: { 'X-Background': '1' } }).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('thread');
  if (!fresh || fresh.textContent === thread.textContent) return;
  const known = new Set([...thread.children].map(({ id }) => id));
  thread.replaceWith(fresh);
  for (const entry of fresh.children) {
    if (entry.id && !known.has(entry.id)) entry.classList.add('thread-new');
  }
}
