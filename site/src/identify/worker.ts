/** Finds out by questions what a subject computes, in a worker: the same code as `equistep identify`. */
import '../shims/immediate.ts';
import pico from 'picocolors';
import { agrees, identify } from '../../../src/identify/index.ts';
import { breathe } from '../../../src/judge/breathe.ts';
import { patient } from '../../../src/judge/patience.ts';
import { identificationText } from '../../../src/reports/identify.ts';
import type { Asked } from '../judge/messages.ts';
import { subjectFor } from '../judge/subject.ts';
import { whyOf } from '../judge/why.ts';

export type Identified = { readonly text: string; readonly agrees: boolean } | { readonly wrong: string };

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  identified(data).then(
    (found) => postMessage(found),
    (error: unknown) => postMessage({ wrong: whyOf(error) } satisfies Identified),
  );
});

async function identified(asked: Asked): Promise<Identified> {
  const subject = patient(await subjectFor(asked));
  try {
    const answer: typeof subject.answer = async (question) => (await breathe(), subject.answer(question));
    const found = await identify({ ...subject, answer }, { seed: asked.seed, timeLimit: 10_000 });
    return { text: identificationText(found, pico.createColors(false)), agrees: agrees(found) };
  } finally {
    await subject.close?.();
  }
}
