const EVERY = 2_000;

/** Work that goes on elsewhere is looked at again by itself, until the page no longer says that it goes on. */
export function watchProgress(): void {
  const shown = document.querySelector('[data-progress]');
  if (!shown?.id) return;
  setTimeout(async () => {
    const answer = await fetch(location.href, { headers: { 'X-Background': '1' } }).catch(
      () => null,
    );
    if (!answer?.ok) return void watchProgress();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById(shown.id);
    if (fresh) shown.replaceWith(fresh);
    watchProgress();
  }, EVERY);
}
