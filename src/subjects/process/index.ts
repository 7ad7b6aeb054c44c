import { isolated } from '../isolated.ts';
import type { Subject } from '../subject.ts';
import type { Command } from './child.ts';
import { startProcess } from './host.ts';
import { checker } from './schema.ts';
import { specificationVersion } from '../../../spec/index.ts';

export type { Command } from './child.ts';

/**
 * A subject in a process of its own, in any language, which speaks the protocol in spec/protocol. Rejects when it does not declare itself in
 * so many milliseconds, or declares nonsense.
 */
export function processed(command: Command, loadingTime: number): Promise<Subject> {
  const check = checker();
  return isolated(() => startProcess(command, specificationVersion, check, loadingTime));
}
