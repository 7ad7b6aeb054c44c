import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { watched } from '../browser.mjs';
import { frameworks, histories } from '../records.mjs';
import { overhang, seriousFaults } from './looks.mjs';

const root = join(import.meta.dirname, '../../..');

export async function frameworksMatrix({ browser, root: site }) {
  const { page, noted, close } = await watched(browser, site);
  const [fails, passes] = ['tfjs', 'onnxruntime'].map((name) => frameworks.find((one) => one.name === name));
  await page.goto(`${site}frameworks/?fails=tfjs&passes=onnxruntime`);
  const wanted = Object.keys(fails.cells).filter((id) => fails.cells[id] === 'fail' && passes.cells[id] === 'pass');
  const shown = () =>
    page.locator('tr[data-clause]:visible').evaluateAll((rows) => rows.map((row) => row.dataset.clause));
  assert.deepEqual(new Set(await shown()), new Set(wanted));
  await page.locator('[type=reset]').click();
  await page.locator('[name=text]').fill('penalty/');
  assert.ok((await shown()).length > 3 && (await shown()).every((id) => id.includes('penalty/')));
  await page.waitForURL(/\?text=penalty/);
  await page.locator('[name=text]').fill('');
  await page.locator('[name=frameworks]').fill('tfjs');
  assert.equal(await page.locator('.matrix thead th[data-framework]:visible').count(), 3);
  const cell = page.locator(`tr[data-clause="gradient/max-is-a-subgradient"] td[data-framework=tfjs] a`);
  await cell.click();
  await page.waitForURL(/frameworks\/tfjs\/#gradient\/max-is-a-subgradient/);
  await page.locator('[id="gradient/max-is-a-subgradient"] .plot').waitFor();
  await close();
  assert.deepEqual(noted.errors, []);
  return `${wanted.length} clauses fail in tfjs and pass in onnxruntime`;
}

const stored = (name) => JSON.parse(readFileSync(join(root, `tests/recorded/reports/${name}.json`), 'utf8'));
const file = (name, report) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(report)) });

/** The same report in which every sentence tries to run a script, in all the ways that HTML has. */
function hostile(report) {
  const attack = `"'><script>window.attacked=1</script><img src=x onerror="window.attacked=2"><svg onload="window.attacked=3"><a href="javascript:window.attacked=4">x</a></details></main><iframe srcdoc="<script>parent.attacked=5</script>">`;
  const words = new Set(['name', 'version', 'reason', 'message', 'about', 'does', 'id', 'link']);
  const poisoned = (value, at) => {
    if (typeof value === 'string') return words.has(at) ? `${value}${attack}` : value;
    if (Array.isArray(value)) return value.map((part) => poisoned(part, at === 'subject' ? 'name' : at));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    if (at === 'questions') return Object.fromEntries(entries.map(([name, part]) => [`${name}${attack}`, part]));
    const kept = ['data', 'shape', 'profile'];
    return Object.fromEntries(entries.map(([name, part]) => [name, kept.includes(name) ? part : poisoned(part, name)]));
  };
  return poisoned(report, '');
}

export const reports = {
  'a report is read and filtered, and two are compared': async ({ browser, root: site }) => {
    const { page, noted, close } = await watched(browser, site);
    await page.goto(`${site}reports/`);
    await page.locator('report-reader[data-ready]').waitFor();
    const [first, second] = [stored('tfjs'), stored('tfjs-wasm')];
    await page.locator('[name=first]').setInputFiles(file('first.json', first));
    await page.locator('.report h2').first().waitFor();
    const failing = first.verdicts.filter(({ kind }) => kind === 'fail').map(({ clause }) => clause);
    const cards = () => page.locator('.report article:visible').count();
    assert.ok((await cards()) > 0);
    await page.locator('[name=verdict]').selectOption('fail');
    const state = (text) => page.locator('report-reader .state', { hasText: text }).waitFor({ timeout: 10_000 });
    await state(`${failing.length} of ${first.verdicts.length} clauses`);
    await page.locator('[name=verdict]').selectOption('pass');
    const passing = first.verdicts.filter(({ kind }) => kind === 'pass').length;
    await state(`${passing} of ${first.verdicts.length} clauses`);
    assert.equal(await cards(), 0, 'cards of failures are hidden where passes are asked for');
    assert.ok((await page.locator('.report details.clause:visible').count()) > 10);
    await page.locator('[name=verdict]').selectOption('');
    await page.locator('[name=cause]').selectOption('max-ties-all-get-one');
    await page
      .locator('report-reader .state', { hasNotText: `${first.verdicts.length} of` })
      .waitFor({ timeout: 10_000 });
    assert.ok((await cards()) >= 1 && (await page.locator('.report section:visible').count()) < 4);
    const changed = structuredClone(second);
    const one = changed.verdicts.find(({ kind }) => kind === 'fail');
    const other = {
      clause: one.clause,
      kind: 'pass',
      cases: 10,
      telling: 5,
      unclaimed: 0,
      points: 1,
      failing: [],
      unsupported: [],
    };
    changed.verdicts = changed.verdicts.map((verdict) => (verdict === one ? other : verdict));
    await page.locator('[name=second]').setInputFiles(file('second.json', changed));
    await page.locator('.changes h3', { hasText: 'No longer fails' }).waitFor();
    assert.match(await page.locator('.changes').innerText(), new RegExp(one.clause));
    await page.locator('[name=first]').setInputFiles(file('none.json', { no: 'report' }));
    await page.locator('.state', { hasText: 'none.json is no report' }).waitFor();
    await close();
    assert.deepEqual(noted.errors, []);
  },
  'a hostile report runs no script, and reaches nothing': async ({ browser, root: site }) => {
    const { page, noted, close } = await watched(browser, site);
    await page.goto(`${site}reports/`);
    await page.locator('report-reader[data-ready]').waitFor();
    await page.locator('[name=first]').setInputFiles(file('hostile.json', hostile(stored('tfjs'))));
    await page.locator('.report h2').first().waitFor();
    assert.match(
      await page.locator('.report').innerText(),
      /<script>window\.attacked=1/,
      'the attack is shown as text',
    );
    await page.evaluate(() => document.querySelectorAll('.report details').forEach((fold) => (fold.open = true)));
    assert.equal(await page.locator('.report :is(script, img, iframe, a[href^="javascript:"])').count(), 0);
    assert.equal(await page.evaluate(() => window.attacked), undefined);
    await close();
    assert.deepEqual(noted.errors, []);
  },
};

/** Every search of `equistep bisect` that is kept, with a sign for every release. */
export async function history({ browser, root: site }) {
  assert.ok(histories.length > 0);
  const { page, noted, close } = await watched(browser, site);
  await page.goto(`${site}history/`);
  for (const { id, sentences, releases } of histories) {
    const section = page.locator('section.history').filter({ has: page.locator(`[id='${id}']`) });
    assert.ok((await section.textContent()).includes(sentences[0]), id);
    const signs = section.locator('.releases > li');
    assert.equal(await signs.count(), releases.length);
    const failing = releases.filter(({ outcome }) => outcome === 'fail').length;
    assert.equal(await section.locator('.releases > li.fail').count(), failing);
    await section.locator('summary').click();
    assert.equal(
      await section.locator('tbody tr').count(),
      releases.filter(({ outcome }) => outcome !== 'untried').length,
    );
  }
  await close();
  assert.deepEqual(noted.errors, []);
}

/** The page that `--html` writes, opened as a file: its policy allows no script, and its filters need none. */
export async function writtenReport({ browser, pictures }) {
  const { htmlReport } = await import('../../../dist/src/reports/html/page.js');
  const { chapters } = await import('../../../dist/spec/index.js');
  const report = stored('tfjs');
  const ids = new Set(report.verdicts.map(({ clause }) => clause));
  const of = chapters.map((chapter) => ({ ...chapter, clauses: chapter.clauses.filter(({ id }) => ids.has(id)) }));
  const path = join(mkdtempSync(join(tmpdir(), 'equistep-')), 'report.html');
  writeFileSync(path, htmlReport({ report, chapters: of, subject: ['tfjs'], options: [] }));
  const { page, noted, close } = await watched(browser, 'file://');
  await page.goto(`file://${path}`);
  const shown = (selector) => page.locator(selector).filter({ visible: true }).count();
  const wanted = (kind) => report.verdicts.filter((verdict) => verdict.kind === kind).length;
  const clausesOf = (kind) => shown(`section:not(#wrong) details.clause:has(> summary.${kind})`);
  assert.equal((await clausesOf('pass')) + (await clausesOf('fail')), wanted('pass') + wanted('fail'));
  await page.locator('#only-fail').check();
  assert.equal(await clausesOf('pass'), 0);
  assert.equal(await clausesOf('fail'), wanted('fail'));
  assert.ok((await shown('article.fail')) > 0);
  await page.locator('#only-pass').check();
  assert.equal(await shown('article'), 0);
  assert.equal(await clausesOf('pass'), wanted('pass'));
  await page.locator('#only-all').check();
  assert.ok((await shown('article.fail')) > 0);
  // A link to a clause opens the fold that it lies in.
  const skipped = report.verdicts.find(({ kind }) => kind === 'unsupported').clause;
  await page.goto(`file://${path}#${skipped}`);
  await page.locator(`[id='${skipped}'] > summary`).waitFor({ state: 'visible' });
  await close();
  for (const [width, colorScheme] of [
    [390, 'dark'],
    [1400, 'light'],
  ]) {
    // Its policy lets no script run, that of axe neither.
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const look = await watched(browser, 'file://', options);
    await look.page.goto(`file://${path}`);
    assert.deepEqual(await seriousFaults(look.page), [], `${colorScheme}, ${width} px`);
    assert.equal(await overhang(look.page), 0, `${width} px`);
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await look.page.screenshot({ path: join(pictures, `written-${width}-${colorScheme}.png`) });
    }
    await look.close();
    assert.deepEqual(look.noted.errors, []);
  }
  assert.deepEqual(noted.errors, []);
}

/** What tfjs computes, as `equistep identify` prints it; and what a pasted loss does. */
export async function identifying({ browser, root: site }) {
  const { page, noted, close } = await watched(browser, site);
  await page.goto(`${site}identify/?subject=tfjs-cpu&seed=1`);
  await page.locator('.state', { hasText: 'declares' }).waitFor({ timeout: 60_000 });
  // Of several questions that tell as much, another may be the first where an engine rounds exp or log otherwise.
  const found = (text) => text.split('\n').filter((line) => line !== '' && !/^ +(?:asked|answered) /.test(line));
  const shown = found(await page.locator('.answer').textContent());
  assert.ok(shown.length > 50);
  assert.deepEqual(shown, found(told(['identify', 'tfjs', '--no-color'])));
  await page.goto(`${site}identify/`);
  await page.locator('identify-form button').click();
  await page.locator('.state', { hasText: 'Not all is as it declares' }).waitFor({ timeout: 60_000 });
  await close();
  assert.deepEqual(noted.errors, []);
}

/** The numbers of `equistep mutants` for a chapter. */
export async function kills({ browser, root: site }) {
  const { page, noted, close } = await watched(browser, site);
  await page.goto(`${site}kills/?chapter=Gradients&seed=1&cases=100`);
  await page.locator('kill-map[data-done]').waitFor({ timeout: 120_000 });
  const [, found, all] = /^(\d+) of (\d+) faults were found/.exec(await page.locator('.state').textContent());
  assert.equal(found, all);
  assert.ok(Number(all) > 10);
  const title = page.locator('.chart rect title', {
    hasText: 'gradient/max-is-a-subgradient finds max-ties-all-get-one',
  });
  await title.waitFor({ state: 'attached' });
  await close();
  assert.deepEqual(noted.errors, []);
  return `${found} faults`;
}

const setups = [
  { optimizer: 'adam', framework: 'pytorch', from: 'mean', to: 'sum', batch: 256 },
  { optimizer: 'sgd', from: 'mean', to: 'sum', batch: 128, lr: 0.1, momentum: 0.9, nesterov: true },
  { optimizer: 'sgd', from: 'mean', to: 'max', batch: 16 },
  { optimizer: 'adam', framework: 'keras', from: 'mean', batch: 64, toBatch: 512, lr: 0.001, rule: 'square-root' },
  { optimizer: 'adamw', fromFramework: 'pytorch', toFramework: 'optax', lr: 0.001, weightDecay: 0.01 },
  { optimizer: 'rmsprop', fromFramework: 'tfjs', toFramework: 'pytorch', lr: 0.01 },
  { optimizer: 'lbfgs', from: 'mean', to: 'sum', batch: 8 },
  { optimizer: 'adm', from: 'mean', to: 'sum', batch: 8 },
];

export async function translator({ browser, root: site }) {
  const { page, noted, close } = await watched(browser, site);
  for (const setup of setups) {
    const query = new URLSearchParams(
      Object.entries(setup).map(([name, value]) => [name, value === true ? 'on' : String(value)]),
    );
    await page.goto(`${site}translate/?${query}`);
    await page.locator('translate-form[data-ready]').waitFor();
    const shown = await page.locator('.answer').textContent();
    const words = Object.entries(setup).flatMap(([name, value]) => {
      const option = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
      return value === true ? [option] : [option, String(value)];
    });
    assert.equal(shown.trim(), told(['translate', ...words]).trim());
    const command = await page.locator('.command').textContent();
    assert.deepEqual(command.split(' ').toSorted(), ['npx', 'equistep', 'translate', ...words].toSorted());
  }
  await page.goto(`${site}translate/`);
  await page.locator('translate-form[data-ready]').waitFor();
  await page.locator('[name=batch]').fill('32');
  await page.waitForURL(/batch=32/);
  await close();
  assert.deepEqual(noted.errors, []);
  return `${setups.length} set-ups`;
}

/** What the command prints; where it is used in a wrong way, the sentence on it without its name. */
function told(words) {
  try {
    return execFileSync(process.execPath, [join(root, 'dist/src/cli/main.js'), ...words], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return error.status === 2 ? error.stderr.replace(/^(?:error|equistep): /, '') : error.stdout;
  }
}
