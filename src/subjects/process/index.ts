import { specificationVersion } from '../../../spec/index.ts';
import { isolated } from '../isolated.ts';
import type { Place, Source } from '../place.ts';
import type { Subject } from '../subject.ts';
import { startChild, startModule, type Command } from './child.ts';
import { conversation } from './host.ts';
import { checker, declarationErrors } from './schema.ts';

export type { Command } from './child.ts';

/**
 * A subject in a process of its own, in any language, which speaks the protocol in spec/protocol. Rejects when it does
 * not declare itself in so many milliseconds, or declares nonsense.
 */
export const processed = (command: Command, loadingTime: number): Promise<Subject> =>
  spokenWith(() => startChild(command), loadingTime);

/** The same of a subject that a module exports: what serves it there is ours. */
export const processedModule = (source: Source, loadingTime: number): Promise<Subject> =>
  spokenWith(() => startModule(source), loadingTime);

/** A subject that speaks the protocol, wherever it runs. */
export function spokenWith(start: () => Place, loadingTime: number): Promise<Subject> {
  const check = checker();
  const subject = isolated(() => conversation(start(), specificationVersion, check, loadingTime));
  // There is time for it while the subject starts.
  check('answers', { kind: 'answers', answers: [] });
  declarationErrors({});
  return subject;
}
