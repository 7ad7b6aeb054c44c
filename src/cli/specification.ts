import { definitions } from '../../spec/definitions/index.ts';
import { chapters, faultClasses, faults, specificationVersion } from '../../spec/index.ts';
import { glossary } from '../../spec/language/index.ts';
import { specificationPage } from '../reports/specification.ts';
import { placesIn } from './places.ts';

/** `equistep spec` */
export function specification(): void {
  const [clauseAt, faultAt] = [placesIn('spec/clauses'), placesIn('spec/faults')];
  const fileOf = (id: string): string => (id.includes('/') ? clauseAt(id) : faultAt(id)).file.replace('spec/', '');
  const { optimizers } = definitions;
  process.stdout.write(specificationPage({ version: specificationVersion, chapters, faults, classes: faultClasses, optimizers, glossary, fileOf }));
}
