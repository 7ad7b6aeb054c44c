/** A question to the matrix: its form is the address, and what does not answer it is hidden. */
interface Query {
  readonly fails: string;
  readonly passes: string;
  readonly text: string;
  readonly chapter: string;
  readonly frameworks: string;
  readonly defects?: string;
  readonly failing?: string;
}

class MatrixQuery extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form')!;
    for (const [name, value] of new URLSearchParams(location.search)) {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement && input.type === 'checkbox') input.checked = true;
      else if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.value = value;
    }
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.show());
    form.addEventListener('reset', () => setTimeout(() => this.show()));
    if (location.search !== '') this.show(false);
  }

  show(isNew = true): void {
    const query = Object.fromEntries(new FormData(this.querySelector('form')!)) as unknown as Query;
    const rows = [...this.querySelectorAll<HTMLElement>('tr[data-clause]')];
    for (const row of rows) row.hidden = !answers(row, query);
    for (const part of this.querySelectorAll<HTMLElement>('tbody'))
      part.hidden = [...part.querySelectorAll<HTMLElement>('tr[data-clause]')].every(({ hidden }) => hidden);
    for (const cell of this.querySelectorAll<HTMLElement>('.matrix [data-framework]'))
      cell.hidden = !isShown(cell.dataset['framework']!, query);
    const count = rows.filter(({ hidden }) => !hidden).length;
    this.querySelector('.state')!.textContent = count === 1 ? '1 clause' : `${count} clauses`;
    const asked = Object.entries(query).filter(([, value]) => value !== '');
    const address = asked.length === 0 ? '' : `?${new URLSearchParams(asked as [string, string][])}`;
    if (isNew) history.replaceState(null, '', `${location.pathname}${address}${location.hash}`);
  }
}
const isShown = (name: string, { frameworks, fails, passes }: Query): boolean =>
  name === fails || name === passes || name.includes(frameworks.trim().toLowerCase());
const isFaulty = ({ dataset: { kind } }: HTMLElement): boolean => kind === 'fail' || kind === 'error';

function answers(row: HTMLElement, query: Query): boolean {
  const cells = [...row.querySelectorAll<HTMLElement>('td')];
  const of = (name: string): HTMLElement => cells.find(({ dataset }) => dataset['framework'] === name)!;
  const isWanted = (cell: HTMLElement): boolean =>
    isFaulty(cell) && (query.defects === undefined || cell.dataset['finding'] === 'defect');
  const shown = cells.filter(({ dataset }) => isShown(dataset['framework']!, query));
  return (
    (query.fails === '' ? query.defects === undefined || shown.some(isWanted) : isWanted(of(query.fails))) &&
    (query.passes === '' || of(query.passes).dataset['kind'] === 'pass') &&
    (query.failing === undefined || shown.some(isFaulty)) &&
    (query.chapter === '' || row.closest('tbody')!.dataset['chapter'] === query.chapter) &&
    row.dataset['clause']!.includes(query.text.trim().toLowerCase())
  );
}
customElements.define('matrix-query', MatrixQuery);
