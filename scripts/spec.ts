/** `npm run spec`: writes the pages of the specification. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { book } from '../src/cli/specification.ts';
import { specificationPages } from '../src/reports/specification/page.ts';
import { root } from './root.ts';

for (const [file, text] of Object.entries(specificationPages(book()))) writeFileSync(join(root, 'spec', file), text);
