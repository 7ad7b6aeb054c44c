import pico from 'picocolors';
import { describe, expect, test } from 'vitest';
import { clauses, faultClasses, faults } from '../../spec/index.ts';
import type { Clause, Fault } from '../../spec/language/index.ts';
import { killMatrix } from '../../src/judge/mutants.ts';
import {
  allFound,
  emptyClasses,
  idleClauses,
  matrixSummary,
  matrixText,
  missed,
  survivors,
} from '../../src/reports/mutants.ts';

const plain = pico.createColors(false);
const thorough = { seed: 1, cases: 100 };
const clauseOf = (id: string): Clause => clauses.find((clause) => clause.id === id)!;
const faultOf = (id: string): Fault => faults.find((fault) => fault.id === id)!;

test('every fault is found by every clause that names it, and every class has its mutants', { tags: ['slow'] }, () => {
  const findings = { kills: clauses.flatMap((clause) => killMatrix(clause, thorough)), faults, classes: faultClasses };
  expect(survivors(findings)).toEqual([]);
  expect(missed(findings)).toEqual([]);
  expect(idleClauses(findings)).toEqual([]);
  expect(faults.every(({ faultClass }) => faultClass in faultClasses)).toBe(true);
  expect(emptyClasses(findings)).toEqual([]);
});

test('every fault is found by every clause that names it without its worked examples, too', { tags: ['slow'] }, () => {
  const alive = clauses.flatMap((clause) => killMatrix({ ...clause, examples: [] }, thorough));
  expect(
    alive.filter(({ cases }) => cases === undefined).map(({ clause, fault }) => `${clause.id} ${fault.id}`),
  ).toEqual([]);
});

describe('a search for faults', () => {
  test('counts the cases until the fault shows, worked examples first', () => {
    const [none] = killMatrix(clauseOf('reduction/sum-adds'), thorough, [faultOf('sum-is-mean')]);
    expect(none).toMatchObject({ cases: 1 });
    const drawn: Clause = { ...clauseOf('partition/pairs'), examples: [] };
    const kills = killMatrix(drawn, thorough, [faultOf('mean-of-means'), faultOf('mean-of-local-means')]);
    // Two of the parts are replicas, three are micro-batches: four cases for each of the latter come first.
    expect(kills.map(({ cases }) => cases)).toEqual([1, 13]);
  });

  test('looks at so many drawn cases, and no more', () => {
    const clause = clauseOf('reduction/sum-adds');
    const { fixed, drawn } = clause.given;
    const points = fixed.length;
    let asked = 0;
    const counting: Clause = {
      ...clause,
      examples: [],
      given: { fixed, drawn },
      asks: (given) => {
        asked++;
        return clause.asks(given);
      },
    };
    for (const [cases, rounds] of [
      [1, 1],
      [points, 1],
      [points + 1, 2],
      [3 * points, 3],
    ] as const) {
      asked = 0;
      killMatrix(counting, { seed: 1, cases }, [faultOf('rate-frozen')]);
      expect(asked).toBe(rounds * points);
    }
    asked = 0;
    killMatrix(counting, thorough, [faultOf('sum-is-mean')]);
    expect(asked).toBeLessThan(points);
  });

  test('says when a fault does not show, after all the cases', () => {
    const blind: Clause = { ...clauseOf('reduction/sum-adds'), rejects: [faultOf('rate-frozen')] };
    const findings = {
      kills: killMatrix(blind, thorough),
      faults: [faultOf('rate-frozen')],
      classes: { 'FC-10': 'arguments', 'FC-99': 'nothing' },
    };
    expect(findings.kills).toMatchObject([{ cases: undefined }]);
    expect(allFound(findings)).toBe(false);
    expect(matrixText(findings, plain)).toBe(
      'FC-10  arguments\n  rate-frozen  reduction/sum-adds not\nFC-99  nothing\n  no mutant',
    );
    expect(matrixSummary(findings, plain).split('\n').slice(1)).toEqual([
      'FC-10 rate-frozen survives: no clause finds it.',
      'reduction/sum-adds names rate-frozen, and does not find it.',
      'reduction/sum-adds finds no fault at all.',
      'FC-99 has no mutant: nothing.',
      'Not every mutant is killed by what names it.',
    ]);
  });

  test('of other faults than those that are named says what is found beside them', () => {
    const beside = faultOf('mean-divides-twice');
    const findings = {
      kills: killMatrix(clauseOf('window/actual-divisor'), thorough, [beside, faultOf('sum-is-mean')]),
      faults: [beside],
      classes: {},
    };
    expect(missed(findings)).toEqual([]);
    expect(findings.kills.map(({ cases }) => cases)).toEqual([1, undefined]);
  });
});
