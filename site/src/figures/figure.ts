/** The live figures of the first page. The numbers and the charts are loaded when a figure comes into sight. */
import type { Words } from './words.ts';

type Drawn = {
  readonly charts: readonly (HTMLElement | SVGElement)[];
  readonly facts: readonly (readonly [string, string])[];
};
export type Draw = (values: Readonly<Record<string, string>>, words: Words, width: number) => Drawn;

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
    for (const output of form.querySelectorAll('output')) output.value = shownValue(output.htmlFor.value, values);
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
/** Batch sizes are powers of two: the slider gives the exponent. */
const shownValue = (id: string, values: Readonly<Record<string, string>>): string => {
  const name = id.split('-').at(-1)!;
  return name === 'batch' ? String(2 ** Number(values[name])) : (values[name] ?? '');
};
customElements.define('live-figure', LiveFigure);
