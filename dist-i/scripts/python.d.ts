/** The Python of the scripts here: the one that EQUISTEP_PYTHON names, that of .venv, or the system's. */
export declare const python: string;
