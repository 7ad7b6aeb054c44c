/** The live figures of the first page: drawn already; what draws them again is loaded when one comes into sight. */
import { shownValue } from './shown.ts';
import type { Words } from './words.ts';

type Drawn = {
  readonly charts: readonly (HTMLElement | SVGElement)[];
  readonly facts: readonly (readonly [string, string])[];
};
/** Draws a figure; in the document that is given, where there is no browser. */
export type Draw = (
  values: Readonly<Record<string, string>>,
  words: Words,
  width: number,
  document?: Document,
) => Drawn;

class LiveFigure extends HTMLElement {
  #draw: Draw | undefined;
  #words: Words | undefined;

  connectedCallback(): void {
    const seen = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        seen.disconnect();
        void this.load();
      },
      { rootMargin: '200px' },
    );
    seen.observe(this);
    this.querySelector('form')!.addEventListener('input', () => this.show());
    new ResizeObserver(() => this.show()).observe(this);
  }

  async load(): Promise<void> {
    const [{ draws }, { words }] = await Promise.all([import('./draws.ts'), import('./words.ts')]);
    this.#draw = draws[this.dataset['figure'] as keyof typeof draws];
    this.#words = words[this.dataset['lang'] as keyof typeof words];
    this.show();
    this.dataset['ready'] = 'true';
  }

  show(): void {
    if (!this.#draw || !this.#words) return;
    const form = this.querySelector('form')!;
    const values = Object.fromEntries(new FormData(form)) as Record<string, string>;
    for (const output of form.querySelectorAll('output')) {
      const name = output.htmlFor.value.split('-').at(-1)!;
      output.value = shownValue(name, values[name] ?? '');
    }
    const { charts, facts } = this.#draw(values, this.#words, this.querySelector('.charts')!.clientWidth);
    this.querySelector('.charts')!.replaceChildren(...charts);
    this.querySelector('.facts')!.replaceChildren(
      ...facts.flatMap(([name, value]) => {
        const [term, text] = [document.createElement('dt'), document.createElement('dd')];
        [term.textContent, text.textContent] = [name, value];
        return [term, text];
      }),
    );
  }
}
customElements.define('live-figure', LiveFigure);
