import { wrongIn } from '../declaration.ts';
import { cut, shown } from '../texts.ts';
import { protocol, type FromSubject } from './messages.ts';
import type { Checker } from './schema.ts';

/** What a line says: a message; what is wrong with the declaration in it; or how it breaks the protocol. */
export type Heard = FromSubject | { readonly kind: 'wrong' | 'broken'; readonly why: string };

/** A line of a subject that has declared itself already, or has not. Nothing is believed before it is checked. */
export function heard(line: string, declared: boolean, check: Checker): Heard {
  const broken = (why: string): Heard => ({ kind: 'broken', why });
  const message = parsed(line);
  if (message === undefined) return broken(`${JSON.stringify(cut(line, 100))} is no message`);
  const { kind } = message;
  if (!declared && kind === 'answers') return broken(`its first message is of the kind '${kind}', not 'declare'`);
  if (kind === 'declare') {
    if (declared) return broken('it declared itself a second time');
    const { protocol: spoken, declaration } = message as { readonly [part in 'protocol' | 'declaration']: unknown };
    if (spoken !== protocol) return broken(`it speaks version ${shown(spoken)}, and only ${protocol} is spoken here`);
    const why = wrongIn(declaration);
    if (why !== undefined) return { kind: 'wrong', why };
  }
  const wrong = check(kind, message);
  return wrong === undefined ? message : broken(`in a message of the kind '${kind}', ${wrong}`);
}

const kinds: readonly string[] = ['declare', 'answers', 'crash'] satisfies readonly FromSubject['kind'][];

/** A line as a message of a kind that a subject may send. */
function parsed(line: string): FromSubject | undefined {
  try {
    const message = JSON.parse(line) as FromSubject | null;
    return typeof message === 'object' && message !== null && kinds.includes(message.kind) ? message : undefined;
  } catch {
    return undefined;
  }
}
