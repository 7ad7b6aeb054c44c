/** The faults that the clauses of a chapter find, searched for now and drawn as a heat map. */
import type { KillRow, KillsAsked } from './worker.ts';

class KillMap extends HTMLElement {
  #worker: Worker | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.search();
    });
    if (location.search !== '') this.search();
  }

  search(): void {
    const values = Object.fromEntries(new FormData(this.querySelector('form')!)) as Record<string, string>;
    history.replaceState(null, '', `?${new URLSearchParams(values)}`);
    this.#worker?.terminate();
    this.removeAttribute('data-done');
    const rows: KillRow[] = [];
    const state = this.querySelector('.state')!;
    state.textContent = 'Loading the judge …';
    const worker = (this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    worker.onmessage = ({ data }: MessageEvent<KillRow | 'done'>) => {
      if (data === 'done') {
        this.dataset['done'] = 'true';
        const all = rows.flatMap(({ kills }) => kills);
        const found = all.filter(({ cases }) => cases !== undefined).length;
        state.textContent = `${found} of ${all.length} faults were found.`;
      } else {
        rows.push(data);
        state.textContent = `${rows.length} clauses …`;
        void this.draw(rows);
      }
    };
    worker.onerror = (event) => (state.textContent = `The judge could not be started: ${event.message}`);
    const { chapter = '', seed, cases } = values;
    worker.postMessage({ chapter, seed: Number(seed), cases: Number(cases) } satisfies KillsAsked);
  }

  async draw(rows: readonly KillRow[]): Promise<void> {
    const { heatMap } = await import('./chart.ts');
    this.querySelector('.chart')!.replaceChildren(heatMap(rows));
  }
}
customElements.define('kill-map', KillMap);
