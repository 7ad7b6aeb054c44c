/** The form of the translator: its fields are the address, and its answer is the text of `equistep translate`. */
import pico from 'picocolors';
import { Failure } from '../../../src/cli/failure.ts';
import { translated } from '../../../src/cli/translate.ts';
import type { TranslateFlags } from '../../../src/cli/translate-options.ts';
import { quoted } from '../../../src/reports/replay.ts';
import { fields } from './fields.ts';

class TranslateForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    // A link says all that is asked; what the form begins with is only there without one.
    if (location.search !== '')
      for (const input of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
        'input:not([type=checkbox]), select',
      ))
        input.value = '';
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = true;
      else if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.show());
    this.show(false);
    this.dataset['ready'] = 'true';
  }

  show(isNew = true): void {
    const entries = [...new FormData(this.querySelector('form')!)] as [string, string][];
    const given = entries
      .map(([name, value]): [string, string] => [name, value.trim()])
      .filter(([, value]) => value !== '');
    if (isNew) history.replaceState(null, '', `?${new URLSearchParams(given)}`);
    const flags: Record<string, unknown> = { color: false };
    for (const [name, value] of given) flags[name] = valueOf(name, value);
    const { text, verdict } = answerTo(flags as unknown as TranslateFlags);
    const answer = this.querySelector<HTMLElement>('.answer')!;
    answer.textContent = text;
    answer.dataset['verdict'] = verdict;
    this.querySelector('.command')!.textContent = commandOf(given);
  }
}

function valueOf(name: string, value: string): unknown {
  const { kind } = fields.find((field) => field.name === name)!;
  if (kind === 'whole' || kind === 'number') return Number(value);
  if (kind === 'switch') return true;
  return kind === 'settings' ? value.split(/\s+/) : value;
}

function answerTo(flags: TranslateFlags): { readonly text: string; readonly verdict: string } {
  if (!flags.optimizer) return { text: 'Name an optimizer.', verdict: 'usage' };
  try {
    const { text, isFound } = translated(flags, pico.createColors(false));
    return { text, verdict: isFound ? 'found' : 'refused' };
  } catch (error) {
    if (error instanceof Failure) return { text: error.message, verdict: 'usage' };
    throw error;
  }
}

/** The command that gives the same answer. */
function commandOf(given: readonly (readonly [string, string])[]): string {
  const option = (name: string): string => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  const words = given.flatMap(([name, value]) => {
    const { kind } = fields.find((field) => field.name === name)!;
    if (kind === 'switch') return [option(name)];
    return kind === 'settings'
      ? value.split(/\s+/).flatMap((one) => [option(name), quoted(one)])
      : [option(name), quoted(value)];
  });
  return ['npx equistep translate', ...words].join(' ');
}
customElements.define('translate-form', TranslateForm);
