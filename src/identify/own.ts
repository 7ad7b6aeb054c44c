import { clauses } from '../../spec/index.ts';
import type { OwnLoss, OwnMean, OwnQuestion, TensorData } from '../../spec/language/index.ts';
import { rounding } from '../arithmetic/formats.ts';
import { checkedAnswers } from '../judge/answers.ts';
import { ask, messageOf, replyOf } from '../judge/ask.ts';
import { criterionOf } from '../judge/criterion.ts';
import { aboutSubject } from '../judge/declared/about.ts';
import { fitting, type MeanProbe } from '../judge/declared/denominators.ts';
import { meanText } from '../judge/declared/mean-text.ts';
import { sampled } from '../judge/draw.ts';
import { questionsOf } from '../judge/law.ts';
import { profileOf } from '../subjects/subject.ts';
import type { Finding, Inquiry } from './finding.ts';

/** Batches of each size that are asked. */
const draws = 3;

/** What the means of a subject's own losses divide by, among the inputs that it declares. */
export async function ownMeansOf(inquiry: Inquiry, seed: number): Promise<readonly Finding[]> {
  const { ownLosses = [] } = inquiry.subject.declaration;
  const findings: Finding[] = [];
  for (const loss of ownLosses)
    for (const [place, mean] of (loss.means ?? []).entries()) {
      const nothing = { of: loss.name, declared: meanText(mean), fits: [], faults: [], questions: 0 };
      try {
        findings.push(await meanOf(inquiry, loss, mean, place, seed));
      } catch (thrown) {
        findings.push({ ...nothing, broke: messageOf(thrown) });
      }
    }
  return findings;
}

async function meanOf(
  { subject, timeLimit }: Inquiry,
  loss: OwnLoss,
  mean: OwnMean,
  place: number,
  seed: number,
): Promise<Finding> {
  const { declaration } = subject;
  const { format } = declaration;
  const profile = profileOf(declaration);
  const clause = aboutSubject(
    clauses.find(({ id }) => id === 'own/mean-divides')!,
    declaration,
  );
  const points = [...clause.given.fixed.entries()].filter(([, point]) => {
    const { own, mean: at } = point as { readonly own: string; readonly mean?: number };
    return own === loss.name && at === place;
  });
  const probes: MeanProbe[] = [];
  for (const given of points.flatMap(([point]) => sampled({ clause, seed, format }, point, draws))) {
    const questions = questionsOf(clause, given, rounding(format), declaration.gradients);
    const reply = await replyOf(subject, ask(subject, questions), timeLimit);
    if (reply.kind === 'error') throw new Error(reply.message);
    if (reply.kind === 'unsupported') continue;
    const { model } = criterionOf({ clause, given, questions }, profile);
    const answers = checkedAnswers(model, reply.answers, format) as unknown as Readonly<
      Record<string, { readonly value: TensorData }>
    >;
    probes.push({
      question: questions['mean'] as OwnQuestion,
      elements: answers['none']!.value,
      value: answers['mean']!.value.data[0]!,
    });
  }
  const fits = fitting(loss, probes, profile).map(meanText);
  return { of: loss.name, declared: meanText(mean), fits, faults: [], questions: probes.length };
}
