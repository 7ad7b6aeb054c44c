/** What was found out about the releases of a framework, as build/histories.mjs writes it. */
export interface History {
  /** The anchor of its part of the page. */
  readonly id: string;
  readonly framework: string;
  readonly clause: string;
  /** Whether the specification still has the clause. */
  readonly isClause: boolean;
  readonly package: string;
  readonly client: string;
  readonly with: readonly string[];
  readonly specification: string;
  readonly sentences: readonly string[];
  readonly changes: number;
  readonly judged: number;
  readonly releases: readonly {
    readonly release: string;
    readonly outcome: string;
    readonly reason?: string;
    readonly failing?: number;
    readonly points?: number;
  }[];
}

export const outcomeWords: Readonly<Record<string, string>> = {
  pass: 'passes',
  fail: 'fails',
  error: 'ends in an error',
  inconclusive: 'is inconclusive',
  unsupported: 'is not supported',
  'not-installed': 'could not be installed',
  'not-judged': 'could not be judged',
  untried: 'not tried',
};
