// The Python of the scripts here: the one that EQUISTEP_PYTHON names, that of .venv, or the system's.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const local = resolve(import.meta.dirname, '../.venv/bin/python');
export const python = process.env.EQUISTEP_PYTHON ?? (existsSync(local) ? local : 'python3');
