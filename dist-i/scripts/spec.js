/** `npm run spec`: writes the pages of the specification. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { book } from '../src/cli/specification.js';
import { specificationPages } from '../src/reports/specification/page.js';
import { root } from './root.js';
for (const [file, text] of Object.entries(specificationPages(book())))
    writeFileSync(join(root, 'spec', file), text);
