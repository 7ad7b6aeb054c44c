/** Reads reports that are chosen or dropped. What reads and shows them is loaded with the first. */
import type { Read } from './reader.ts';

class ReportReader extends HTMLElement {
  #first: Read | undefined;
  #second: Read | undefined;

  connectedCallback(): void {
    for (const input of this.querySelectorAll<HTMLInputElement>('input[type=file]'))
      input.addEventListener('change', () => void this.take(input.files, input.name === 'second'));
    this.addEventListener('dragover', (event) => event.preventDefault());
    this.addEventListener('drop', (event) => {
      event.preventDefault();
      void this.take(
        event.dataTransfer?.files ?? null,
        this.#first !== undefined && event.dataTransfer?.files.length === 1,
      );
    });
    this.querySelector('form')!.addEventListener('submit', (event) => event.preventDefault());
    this.querySelector('form')!.addEventListener('input', () => void this.filter());
    this.dataset['ready'] = 'true';
  }

  async take(files: FileList | null, isSecond: boolean): Promise<void> {
    const [one, other] = [...(files ?? [])];
    if (one === undefined) return;
    const { read } = await import('./reader.ts');
    const found = read(await one.text());
    if ('wrong' in found) return this.say(`${one.name} is no report: ${found.wrong}.`);
    if (isSecond) this.#second = found;
    else [this.#first, this.#second] = [found, undefined];
    if (other !== undefined) {
      const later = read(await other.text());
      if ('wrong' in later) return this.say(`${other.name} is no report: ${later.wrong}.`);
      this.#second = later;
    }
    await this.show();
  }

  say(text: string): void {
    this.querySelector('.state')!.textContent = text;
  }

  async show(): Promise<void> {
    const shown = this.#second ?? this.#first;
    if (shown === undefined) return;
    const { changesOf } = await import('./changes.ts');
    // All that a report says is escaped in this HTML: it is that of `equistep check --html`.
    this.querySelector('.report')!.innerHTML = shown.html;
    this.querySelector('.changes')!.innerHTML =
      this.#first && this.#second ? changesOf(this.#first.report, this.#second.report) : '';
    const form = this.querySelector('form')!;
    form.hidden = false;
    for (const [name, values] of Object.entries(shown.choices)) {
      const select = form.elements.namedItem(name) as HTMLSelectElement;
      select.replaceChildren(new Option('(all)', ''), ...values.map((value) => new Option(value)));
    }
    await this.filter();
  }

  async filter(): Promise<void> {
    const shown = this.#second ?? this.#first;
    if (shown === undefined) return;
    const asked = Object.fromEntries(new FormData(this.querySelector('form')!)) as Record<string, string>;
    const { matching } = await import('./reader.ts');
    const ids = matching(shown.report, asked);
    this.say(`${shown.title}: ${ids.size} of ${shown.report.verdicts.length} clauses shown`);
    const report = this.querySelector<HTMLElement>('.report')!;
    const isFiltered = Object.values(asked).some((value) => value !== '');
    // A clause has one place or two: among the chapters, and as a card. What has clauses in it is there while one of them is.
    const isShown = (element: Element): boolean => {
      const own = [element, ...element.querySelectorAll('[id]'), ...element.querySelectorAll('summary code')].map(
        (one) => one.id || (one.tagName === 'CODE' ? one.textContent! : ''),
      );
      return own.some((id) => ids.has(id));
    };
    for (const element of report.querySelectorAll<HTMLElement>('article, details.clause'))
      element.hidden = !isShown(element);
    for (const element of report.querySelectorAll<HTMLElement>('nav, details.skips, #skipped'))
      element.hidden = isFiltered;
    for (const section of report.querySelectorAll<HTMLElement>('section:not(#skipped)'))
      section.hidden = [...section.querySelectorAll<HTMLElement>('article, details.clause')].every(
        ({ hidden }) => hidden,
      );
    for (const skips of report.querySelectorAll<HTMLElement>('details.skips'))
      skips.hidden = [...skips.querySelectorAll<HTMLElement>('details.clause')].every(({ hidden }) => hidden);
  }
}
customElements.define('report-reader', ReportReader);
