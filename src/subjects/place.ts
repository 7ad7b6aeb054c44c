import type { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** Where a subject runs, apart from the judge: a process, or a thread. It is spoken with in bytes. */
export interface Place {
  readonly input: Writable;
  /** Emits 'data' with bytes, and 'end' when no more can come. */
  readonly output: EventEmitter;
  /** Calls back once it has ended and all that it wrote has come: how it ended, as a sentence. */
  readonly onEnd: (listen: (how: string) => void) => void;
  /** Ends it, and whatever it started. */
  readonly kill: () => void;
  /** What it printed last, as a clause to add to a sentence; nothing where it printed nothing. */
  readonly lastWords: () => string;
}

/** Where a subject is exported: the URL of a module, and the export that is a subject or a function that gives one. */
export interface Source {
  readonly module: string;
  readonly member: string;
}

/** What was printed last, of all of these. None of it reaches the terminal. */
export function lastWordsOf(...streams: readonly Readable[]): () => string {
  let words = '';
  for (const stream of streams) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-1000);
    });
  }
  return () => (words.trim() === '' ? '' : `; it last said ${JSON.stringify(words.trim().slice(-200))}`);
}

/** How a place ended that has an exit code. */
export const endedWith = (code: number | null): string => `the subject ended its process with exit code ${code}`;
