import type { Source } from '../place.ts';
import type { Subject } from '../subject.ts';

/** The subject that a module exports. Throws a sentence where it exports none. */
export async function loaded({ module, member }: Source): Promise<Subject> {
  const exported = (await import(module)) as Readonly<Record<string, unknown>>;
  if (!(member in exported))
    throw sentence(
      `it has no ${member} export: export a subject { declaration, answer }, or a function that gives one`,
    );
  const given = exported[member];
  const subject: unknown = await (typeof given === 'function' ? given() : given);
  if (typeof subject !== 'object' || subject === null) {
    throw sentence(
      `its ${member} export gives ${subject === null ? 'null' : `what is of type ${typeof subject}`}, not a subject { declaration, answer }`,
    );
  }
  if (!('answer' in subject) || typeof subject.answer !== 'function')
    throw sentence("its subject has no function 'answer'");
  return subject as Subject;
}

/** An error of which only the message is printed. */
const sentence = (text: string): Error => new Error(text);
