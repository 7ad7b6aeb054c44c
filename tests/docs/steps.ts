/**
 * A page that is typed along: files, which a line before their block names, as `loss.ts`:; commands in a block of `sh`,
 * which must not fail; and commands in a block of `console`, each with what it prints.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { standIns } from '../install/stand-ins.ts';

export interface Typed {
  /** The page with what is printed now. */
  readonly page: string;
  /** The exit codes of the commands that are shown with what they print. */
  readonly statuses: readonly (number | null)[];
  /** The folder in which it ended. */
  readonly cwd: string;
}

/** Carries out all that a page says, in a folder. */
export function typedAlong(page: string, folder: string): Typed {
  const home = realpathSync(folder);
  const bin = standIns(home);
  let cwd = home;
  const run = (command: string): { readonly status: number | null; readonly printed: string } => {
    const after = join(home, 'after');
    const env = {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env['PATH']}`,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CI: undefined,
      GITHUB_ACTIONS: undefined,
      VITEST: undefined,
      NODE_ENV: undefined,
      PYTHONDONTWRITEBYTECODE: '1',
    };
    // Where the next command begins is where this one ended.
    const script = `set -o pipefail\nexec 2>&1\n${command}\nstatus=$?\npwd > '${after}'\nexit $status`;
    const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-c', script], {
      cwd,
      env,
      encoding: 'utf8',
    });
    cwd = readFileSync(after, 'utf8').trim();
    return { status, printed: stdout };
  };

  const [first = '', ...fences] = page.split(/^```/m);
  const statuses: (number | null)[] = [];
  let before = first;
  let written = first;
  // Text and blocks take turns.
  for (let i = 0; i < fences.length; i += 2) {
    const [info = '', ...lines] = fences[i]!.split('\n');
    const text = lines.join('\n');
    const file = /^`([\w./-]+)`[^\n]*:\s*$/m.exec(before.trimEnd().split('\n').at(-1)!)?.[1];
    let block = text;
    if (file !== undefined) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), text);
    } else if (info === 'sh') {
      const { status, printed } = run(text);
      if (status !== 0) throw new Error(`the page's commands fail:\n${text}\n${printed}`);
    } else if (info === 'console') {
      const commands = lines.filter((line) => line.startsWith('$ '));
      const shown = commands.map((line) => {
        const { status, printed } = run(line.slice(2));
        statuses.push(status);
        return `${line}\n${lasting(printed, home)}`;
      });
      block = shown.join('');
    }
    before = fences[i + 1] ?? '';
    written += `\`\`\`${info}\n${block}\`\`\`${before}`;
  }
  return { page: written, statuses, cwd };
}

/**
 * What of the printed lines is the same in every run: not how long something took, when it started, in which folder, and
 * which tests vitest names because they were slow. A token names the specification's text, and is cut.
 */
function lasting(printed: string, home: string): string {
  const lines = printed
    .replaceAll(home, '~')
    .replaceAll(/eq1@\S+/g, 'eq1@…')
    .replaceAll(/ \d+(\.\d+)?m?s(?=\s|$)/gm, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => !/^ +(Start at|Duration) /.test(line));
  const allPass = lines.some((line) => /^ ✓ \S+ \(\d+ tests/.test(line));
  const kept = lines.filter((line) => !(allPass && /^ {2,}✓/.test(line)));
  const text = kept
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  // Where a line is set in, it stays so: only whole empty lines are taken from the beginning.
  const start = kept.find((line) => line !== '') ?? '';
  return text === '' ? '' : `${/^ */.exec(start)![0]}${text}\n`;
}
