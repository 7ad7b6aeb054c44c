import type { Asked, SubjectName, Told } from './messages.ts';
import { sandboxed } from './sandbox.ts';

/** The panel of a clause: its form is the address, and what it asks is judged in a worker. */
class JudgePanel extends HTMLElement {
  #worker: Worker | undefined;
  #end: (() => void) | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.judge();
    });
    form.addEventListener('change', () => this.adapt());
    this.querySelector('.share')!.addEventListener('click', () => void this.share());
    const asked = new URLSearchParams(location.search);
    for (const name of ['subject', 'fault', 'seed', 'cases', 'code'])
      if (asked.has(name)) (form.elements.namedItem(name) as HTMLInputElement).value = asked.get(name)!;
    this.adapt();
    // Code of others does not run by itself: whoever opens a link to it sees it first.
    if (asked.has('subject') && asked.get('subject') !== 'own') void this.judge();
  }

  get #values(): Readonly<Record<'subject' | 'fault' | 'seed' | 'cases' | 'code', string>> {
    return Object.fromEntries(new FormData(this.querySelector('form')!)) as never;
  }

  adapt(): void {
    const { subject } = this.#values;
    this.querySelector<HTMLElement>('.fault')!.hidden = subject !== 'reference';
    this.querySelector<HTMLElement>('.own')!.hidden = subject !== 'own';
  }

  say(text: string, kind = ''): void {
    const state = this.querySelector<HTMLElement>('.state')!;
    state.className = `state ${kind}`;
    state.textContent = text;
  }

  address(): string {
    const { subject, fault, seed, cases, code } = this.#values;
    const query = new URLSearchParams({ subject, seed, cases });
    if (subject === 'reference' && fault) query.set('fault', fault);
    if (subject === 'own') query.set('code', code);
    return `?${query}#try-it`;
  }

  async share(): Promise<void> {
    history.replaceState(null, '', this.address());
    try {
      await navigator.clipboard.writeText(location.href);
      this.say('The link was copied.');
    } catch {
      this.say('The address of this page is the link: copy it.');
    }
  }

  async judge(): Promise<void> {
    const { subject, fault, seed, cases, code } = this.#values;
    this.#worker?.terminate();
    this.#end?.();
    this.#end = undefined;
    this.querySelector('.report')!.replaceChildren();
    this.querySelector<HTMLElement>('.errors')!.hidden = true;
    this.say(this.#worker === undefined ? 'Loading the judge …' : 'Judging …');
    history.replaceState(null, '', this.address());
    const worker = (this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }));
    let port: MessagePort | undefined;
    if (subject === 'own') ({ port, end: this.#end } = await sandboxed(code));
    const asked: Asked = {
      clause: this.dataset['clause']!,
      subject: subject as SubjectName,
      seed: Number(seed),
      cases: Number(cases),
      withErrors: true,
      ...(subject === 'reference' && fault && { fault }),
      ...(port && { port }),
    };
    worker.onmessage = ({ data }: MessageEvent<Told>) => this.tell(data);
    worker.onerror = (event) => this.say(`The judge could not be started: ${event.message}`, 'fail');
    worker.postMessage(asked, port ? [port] : []);
  }

  async draw(errors: readonly number[]): Promise<void> {
    const { histogramOf } = await import('./histogram.ts');
    const figure = this.querySelector<HTMLElement>('.errors')!;
    figure.hidden = false;
    const largest = errors.reduce((most, error) => Math.max(most, Math.abs(error)), 0);
    figure.querySelector('figcaption')!.textContent =
      `${errors.length} numbers that are not exact. The largest error is ${Number(largest.toPrecision(2))} of the allowed radius.`;
    figure.querySelector('div')!.replaceChildren(histogramOf(errors, figure.clientWidth));
  }

  tell(told: Told): void {
    this.#worker?.terminate();
    this.#end?.();
    if (told.kind === 'failed') return this.say(told.why, 'fail');
    const { verdict, cases, milliseconds, html } = told;
    this.dataset['verdict'] = verdict;
    this.dataset['faults'] = told.faults.join(' ');
    this.say(
      `${verdict}: ${cases} ${cases === 1 ? 'case' : 'cases'} in ${(milliseconds / 1000).toFixed(2)} s`,
      verdict,
    );
    // The worker's HTML escapes all that it was given.
    this.querySelector('.report')!.innerHTML = html;
    if (told.errors.length > 0) void this.draw(told.errors);
  }
}
customElements.define('judge-panel', JudgePanel);
