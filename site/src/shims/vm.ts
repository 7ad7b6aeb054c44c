/** `node:vm`, as far as the judge uses it: globs are matched here, without a limit of time. */
export const runInNewContext = (_: string, { ids, pattern }: { ids: readonly string[]; pattern: RegExp }): boolean[] =>
  ids.map((id) => pattern.test(id));
