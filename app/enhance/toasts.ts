const STAYS = 8_000;

/**
 * Messages about what just happened are read out, can be closed with Escape and leave by themselves,
 * but not while they are pointed at or focused, and never when something failed.
 */
export function enhanceToasts(): void {
  for (const toast of document.querySelectorAll<HTMLDetailsElement>('details[data-toast]')) {
    // Screen readers announce what changes in a status region, not what it arrived with.
    const region = toast.closest('[role=status]');
    if (region) setTimeout(() => region.append(toast), 100);
    toast.addEventListener('toggle', () => {
      if (!toast.open) toast.remove();
    });
    toast.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') toast.remove();
    });
    if (!toast.classList.contains('toast-danger')) leaveLater(toast);
  }
}

function leaveLater(toast: HTMLElement): void {
  setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) leaveLater(toast);
    else toast.remove();
  }, STAYS);
}
