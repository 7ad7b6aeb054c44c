/** An attack: what is done, and a sentence that must come of it; throws where something else does. */
export type Attack = readonly [name: string, attack: () => void | Promise<void>];

/** What was tried, by group, and survived. */
export type Table = Map<string, { readonly tried: number; readonly survived: number }>;

/** Carries out the attacks of a group, so many side by side; gives those that were not survived, with what came of them. */
export async function carryOut(
  table: Table,
  group: string,
  attacks: readonly Attack[],
  atOnce = 1,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const waiting = attacks.values();
  const worker = async (): Promise<void> => {
    for (const [name, attack] of waiting) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- side by side with the other workers
        await attack();
      } catch (thrown) {
        wrong.push(`${name}: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  table.set(group, { tried: attacks.length, survived: attacks.length - wrong.length });
  return wrong;
}

/** Throws unless this is one sentence, of a length that can be read, and without a trace of the machinery. */
export function checkSentence(text: unknown, matching: RegExp = /./): void {
  if (typeof text !== 'string' || text === '') throw new Error(`no sentence: ${typeof text}`);
  const shown = JSON.stringify(text.slice(0, 300));
  if (text.length > 12_000) throw new Error(`a text of ${text.length} letters: ${shown}`);
  if (/\n\s+at |\[object |is not iterable|Cannot read prop/.test(text)) throw new Error(`no sentence: ${shown}`);
  if (!matching.test(text)) throw new Error(`another sentence than ${String(matching)}: ${shown}`);
}
