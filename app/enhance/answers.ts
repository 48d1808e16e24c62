interface Answer {
  title: string;
  summary: string;
  href: string;
}

const PAUSE = 400;

/** Looks for answers while a question is being typed, in place of the button that asks the server. */
export function enhanceAnswers(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-answers]')) {
    const field = document.getElementById(box.dataset.answersFor ?? '');
    if (field instanceof HTMLInputElement) watch(box, field);
  }
}

function watch(box: HTMLElement, field: HTMLInputElement): void {
  const button = box.querySelector('button');
  if (button) button.hidden = true;
  let timer = 0;
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const words = field.value.trim();
      const found = words.length > 2 ? await ask(`${box.dataset.answers}`, words) : [];
      if (found && field.value.trim() === words) show(box, found);
    }, PAUSE);
  });
}

async function ask(url: string, words: string): Promise<Answer[] | null> {
  try {
    const response = await fetch(`${url}?q=${encodeURIComponent(words)}`);
    return response.ok ? ((await response.json()) as Answer[]) : null;
  } catch {
    return null;
  }
}

function show(box: HTMLElement, answers: Answer[]): void {
  const status = box.querySelector('[role=status]');
  for (const line of status?.querySelectorAll('p') ?? []) {
    line.hidden = answers.length === 0 || !line.matches('[data-answers-found]');
  }
  box.querySelector('ul')?.replaceChildren(...answers.map(entry));
}

function entry({ title, summary, href }: Answer): HTMLLIElement {
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  Object.assign(link, { href, target: '_blank', rel: 'noopener', dir: 'auto', textContent: title });
  if (summary) {
    const words = item.appendChild(document.createElement('span'));
    Object.assign(words, { className: 'muted small', textContent: ` ${summary}` });
  }
  return item;
}
