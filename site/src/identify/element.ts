import type { Asked, SubjectName } from '../judge/messages.ts';
import { sandboxed } from '../judge/sandbox.ts';
import type { Identified } from './worker.ts';

/** Asks a subject what it computes; its form is the address. */
class IdentifyForm extends HTMLElement {
  #worker: Worker | undefined;
  #end: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = form.elements.namedItem(name);
      if (
        input instanceof HTMLInputElement ||
        input instanceof HTMLSelectElement ||
        input instanceof HTMLTextAreaElement
      )
        input.value = value;
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask();
    });
    form.addEventListener('change', () => this.adapt());
    this.adapt();
    const { subject } = this.#values;
    if (location.search !== '' && subject !== 'own') void this.ask();
  }

  get #values(): Readonly<Record<'subject' | 'seed' | 'code', string>> {
    return Object.fromEntries(new FormData(this.querySelector('form')!)) as never;
  }

  adapt(): void {
    this.querySelector<HTMLElement>('.own')!.hidden = this.#values.subject !== 'own';
  }

  async ask(): Promise<void> {
    const { subject, seed, code } = this.#values;
    const query = new URLSearchParams({ subject, seed, ...(subject === 'own' && { code }) });
    history.replaceState(null, '', `?${query}`);
    this.#worker?.terminate();
    this.#end?.();
    this.#end = undefined;
    const [state, answer] = [this.querySelector('.state')!, this.querySelector<HTMLElement>('.answer')!];
    [state.textContent, answer.textContent] = ['Asking …', ''];
    const worker = (this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    let port: MessagePort | undefined;
    if (subject === 'own') ({ port, end: this.#end } = await sandboxed(code));
    worker.onmessage = ({ data }: MessageEvent<Identified>) => {
      this.#end?.();
      state.textContent = 'wrong' in data ? data.wrong : data.agrees ? 'As it declares.' : 'Not all is as it declares.';
      answer.textContent = 'wrong' in data ? '' : data.text;
    };
    worker.onerror = (event) => (state.textContent = `The questions could not be started: ${event.message}`);
    const asked: Asked = {
      clause: '',
      subject: subject as SubjectName,
      seed: Number(seed),
      cases: 1,
      withErrors: false,
      ...(port && { port }),
    };
    worker.postMessage(asked, port ? [port] : []);
  }
}
customElements.define('identify-form', IdentifyForm);
