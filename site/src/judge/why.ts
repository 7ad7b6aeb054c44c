/** Why there is no result, in a sentence: the name of the function that says so means nothing to a reader of the page. */
export function whyOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^(?:verdicts|identify): (.)/, (_, first: string) => first.toUpperCase());
}
