interface Person {
  id: string;
  name: string;
}

/** An @ and what is typed after it, up to where the cursor is. */
const TYPED =
  /(?:^|[^\p{L}\p{M}\p{N}_.@/-])@([\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*(?: [\p{L}\p{M}\p{N}’'-]*)?)$/u;

/**
 * Offers names while an @ is typed in a comment: a combobox with its list below the box (WAI-ARIA, list
 * autocomplete). The names are those of people who may read the comment; without script the server asks.
 */
export function enhanceMentions(): void {
  for (const offer of document.querySelectorAll<HTMLElement>('[data-mentions]')) {
    const box = document.getElementById(offer.dataset.mentions ?? '');
    if (box instanceof HTMLTextAreaElement) enhance(box, offer);
  }
}

function enhance(box: HTMLTextAreaElement, offer: HTMLElement): void {
  const { source = '', label = '', shared } = offer.dataset;
  const list = Object.assign(document.createElement('div'), { id: `${box.id}-people` });
  list.className = 'people-offer';
  list.role = 'listbox';
  list.ariaLabel = label;
  list.hidden = true;
  offer.after(list);
  box.setAttribute('aria-controls', list.id);
  box.setAttribute('aria-autocomplete', 'list');
  let people: Person[] = [];
  let chosen = 0;
  let asked = '';
  let waiting = 0;

  const isShared = () =>
    shared ?? String(box.form?.querySelector('[name=visibility][value=shared]:checked') !== null);
  const close = () => {
    list.hidden = true;
    asked = '';
    box.removeAttribute('aria-activedescendant');
  };
  const mark = (at: number) => {
    chosen = (at + people.length) % people.length;
    [...list.children].forEach((option, place) => {
      option.ariaSelected = String(place === chosen);
    });
    box.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
  };
  const show = (found: Person[]) => {
    people = found;
    if (people.length === 0) return close();
    list.replaceChildren(
      ...people.map(({ name }, at) => {
        const option = Object.assign(document.createElement('div'), {
          id: `${list.id}-${at}`,
          role: 'option',
          textContent: name,
        });
        option.dir = 'auto';
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(people[at]);
        });
        return option;
      }),
    );
    list.hidden = false;
    mark(0);
  };
  const take = (person: Person | undefined) => {
    const before = box.value.slice(0, box.selectionStart);
    const typed = TYPED.exec(before)?.[1];
    close();
    if (!person || typed === undefined) return;
    box.setRangeText(`${person.name} `, before.length - typed.length, before.length, 'end');
    // Two people may have one name: this one is meant.
    const id = Object.assign(document.createElement('input'), { name: 'people', value: person.id });
    id.type = 'hidden';
    box.form?.append(id);
  };
  const look = async () => {
    const typed = TYPED.exec(box.value.slice(0, box.selectionStart))?.[1];
    if (!typed) return close();
    if (typed === asked) return;
    asked = typed;
    const query = new URLSearchParams({ q: typed, shared: isShared() });
    const answer = await fetch(`${source}?${query}`, {
      headers: { 'X-Background': '1', Accept: 'application/json' },
    }).catch(() => null);
    const found: { people: Person[] } = answer?.ok ? await answer.json() : { people: [] };
    if (typed === asked) show(found.people);
  };

  box.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = window.setTimeout(look, 120);
  });
  box.addEventListener('blur', close);
  box.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(chosen + 1);
    else if (event.key === 'ArrowUp') mark(chosen - 1);
    else if (event.key === 'Enter' || event.key === 'Tab') take(people[chosen]);
    else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
  });
}
