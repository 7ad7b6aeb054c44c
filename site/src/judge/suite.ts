import { conforms } from '../../../src/judge/verdict.ts';
import { symbols } from '../../../src/reports/kinds.ts';
import { symbolOf } from '../components/verdicts.ts';
import type { Asked, SubjectName, Told } from './messages.ts';
import { sandboxed } from './sandbox.ts';

type Verdict = Extract<Told, { kind: 'verdict' }>;

/** Judges a subject by every clause, on as many workers as the machine has processors; its form is the address. */
class JudgeSuite extends HTMLElement {
  #end: (() => void)[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form')!;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLElement && 'value' in input) input.value = value;
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.judge();
    });
    form.addEventListener('change', () => this.adapt());
    this.adapt();
    // Code of others does not run by itself: whoever opens a link to it sees it first.
    if (location.search !== '' && this.#values.subject !== 'own') void this.judge();
  }

  get #values(): Readonly<Record<'subject' | 'seed' | 'cases' | 'code', string>> {
    return Object.fromEntries(new FormData(this.querySelector('form')!)) as never;
  }

  adapt(): void {
    this.querySelector<HTMLElement>('.own')!.hidden = this.#values.subject !== 'own';
  }

  say(text: string, kind = ''): void {
    const state = this.querySelector<HTMLElement>('.state')!;
    state.className = `state ${kind}`;
    state.textContent = text;
  }

  async judge(): Promise<void> {
    const { subject, seed, cases, code } = this.#values;
    const isOwn = subject === 'own';
    history.replaceState(null, '', `?${new URLSearchParams({ subject, seed, cases, ...(isOwn && { code }) })}`);
    this.stop();
    delete this.dataset['done'];
    const rows = [...this.querySelectorAll<HTMLElement>('[data-clause]')];
    for (const row of rows) this.show(row);
    // What takes longest stands last, and is judged first: no worker is to wait for another at the end.
    const waiting = rows.toReversed();
    const found = new Map<HTMLElement, Verdict>();
    const asked = { subject: subject as SubjectName, seed: Number(seed), cases: Number(cases), withErrors: false };
    // A graphics processor is one, however many ask it.
    const count = /gpu|webgl/.test(subject) ? 1 : Math.min(navigator.hardwareConcurrency, 16);
    const start = performance.now();
    const seconds = (): string => ((performance.now() - start) / 1000).toFixed(1);
    this.say('Loading the judge …');

    const end = (): void => {
      const kinds = [...found.values()].map(({ verdict }) => verdict);
      const counts = Object.keys(symbols)
        .map((kind) => [kind, kinds.filter((one) => one === kind).length] as const)
        .filter(([, times]) => times > 0)
        .map(([kind, times]) => `${times} ${kind}`);
      const isRight = conforms(kinds.map((kind) => ({ kind })));
      const isJudged = kinds.some((kind) => !['error', 'unsupported', 'inconclusive'].includes(kind));
      const says = isRight ? 'conforms' : isJudged ? 'does not conform' : 'could not be judged';
      const on = count === 1 ? 'one worker' : `${count} workers`;
      this.say(`It ${says}: ${counts.join(', ')}; in ${seconds()} s, on ${on}.`, isRight ? 'pass' : 'fail');
      this.dataset['done'] = 'true';
      this.stop();
    };
    const work = async (): Promise<void> => {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      this.#end.push(() => worker.terminate());
      let port: MessagePort | undefined;
      if (isOwn) {
        const own = await sandboxed(code);
        this.#end.push(own.end);
        ({ port } = own);
      }
      let row: HTMLElement | undefined;
      const next = (): void => {
        row = waiting.shift();
        if (row === undefined) return;
        const message: Asked = { ...asked, clause: row.dataset['clause']!, ...(port && { port }) };
        worker.postMessage(message, port ? [port] : []);
        port = undefined;
      };
      worker.onerror = (event) => this.give(`The judge could not be started: ${event.message}`);
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.kind === 'failed') return this.give(data.why);
        found.set(row!, data);
        this.show(row!, data);
        if (found.size === rows.length) return end();
        this.say(`${found.size} of ${rows.length} clauses, ${seconds()} s`);
        next();
      };
      next();
    };
    await Promise.all(Array.from({ length: count }, work));
  }

  /** What of one clause is known: its verdict, and the smallest case that fails. */
  show(row: HTMLElement, verdict?: Verdict): void {
    row.dataset['verdict'] = verdict?.verdict ?? '';
    row.querySelector('.verdict')!.textContent =
      verdict === undefined ? '' : `${symbolOf(verdict.verdict)} ${verdict.verdict}`;
    row.querySelector('.cases')!.textContent = verdict === undefined ? '' : `${verdict.cases}`;
    const asked = new URLSearchParams(location.search);
    const link = row.querySelector('a')!;
    link.search = `${asked}`;
    link.hash = 'try-it';
  }

  give(why: string): void {
    this.stop();
    this.say(why, 'fail');
  }

  stop(): void {
    for (const end of this.#end.splice(0)) end();
  }
}
customElements.define('judge-suite', JudgeSuite);
