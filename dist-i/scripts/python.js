import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.js';
const local = join(root, '.venv/bin/python');
/** The Python of the scripts here: the one that EQUISTEP_PYTHON names, that of .venv, or the system's. */
export const python = process.env['EQUISTEP_PYTHON'] ?? (existsSync(local) ? local : 'python3');
