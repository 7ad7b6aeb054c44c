import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

const local = join(root, '.venv/bin/python');
/** The Python of the scripts here: the one that EQUISTEP_PYTHON names, that of .venv, or the system's. */
export const python: string = process.env['EQUISTEP_PYTHON'] ?? (existsSync(local) ? local : 'python3');
