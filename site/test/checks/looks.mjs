import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { watched } from '../browser.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const report = join(import.meta.dirname, '../../../tests/recorded/reports/tfjs.json');

/** Pages of every kind, and what to do on them before they are looked at. */
const kinds = {
  question: { path: '', act: drawn },
  pregunta: { path: 'es/', act: drawn },
  clause: {
    path: 'clauses/gradient/max-is-a-subgradient/?subject=reference&fault=max-ties-all-get-one#try-it',
    act: (page) => page.locator('judge-panel .report article').waitFor({ timeout: 120_000 }),
  },
  long: { path: 'clauses/numbers/loss/' },
  definition: { path: 'definitions/losses/huber/' },
  fault: { path: 'faults/loss-doubled/' },
  faults: { path: 'faults/' },
  words: { path: 'words/' },
  frameworks: { path: 'frameworks/' },
  framework: { path: 'frameworks/tfjs/' },
  history: { path: 'history/' },
  finding: { path: 'findings/tfjs-max-ties/' },
  translate: { path: 'translate/' },
  identify: {
    path: 'identify/?subject=tfjs-cpu&seed=1',
    act: (page) => page.locator('.state', { hasText: 'declares' }).waitFor({ timeout: 60_000 }),
  },
  judge: {
    path: 'judge/?subject=reference&seed=1&cases=1',
    act: (page) => page.locator('judge-suite[data-done]').waitFor({ timeout: 240_000 }),
  },
  kills: {
    path: 'kills/?chapter=Gradients&seed=1&cases=100',
    act: (page) => page.locator('kill-map[data-done]').waitFor({ timeout: 60_000 }),
  },
  report: {
    path: 'reports/',
    act: async (page) => {
      await page.locator('report-reader[data-ready]').waitFor();
      await page.locator('[name=first]').setInputFiles(report);
      await page.locator('.report h2').first().waitFor();
    },
  },
};
async function drawn(page) {
  for (const figure of await page.locator('live-figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.and(page.locator('[data-ready]')).waitFor();
  }
}

async function each({ browser, root }, options, theme, look) {
  const { page, noted, close } = await watched(browser, root, options);
  await page.addInitScript((chosen) => localStorage.setItem('starlight-theme', chosen), theme);
  for (const [name, { path, act }] of Object.entries(kinds)) {
    await page.goto(root + path);
    await act?.(page);
    await look(name, page);
  }
  await close();
  assert.deepEqual(noted.errors, []);
}

/** What axe-core calls serious or critical on a page. */
export async function seriousFaults(page) {
  // Code that is wider than the screen can be focused, but only when the page had a moment of rest.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.expressive-code pre')].every(
      (code) => code.scrollWidth <= code.clientWidth || code.tabIndex >= 0,
    ),
  );
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} at ${nodes
          .slice(0, 3)
          .map(({ target, any }) => `${target.join(' ')} (${any[0]?.message ?? ''})`)
          .join('; ')}`,
    );
}

/** How many pixels a page is wider than its window. */
export const overhang = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Every kind of page, narrow and wide, in light and dark: what axe-core calls serious depends on the theme, and the
 * layout on the width, so that two of the four show all; pictures are taken of all four.
 */
export async function looks(on) {
  const wrong = [];
  if (on.pictures !== undefined) mkdirSync(on.pictures, { recursive: true });
  const variants = [
    [390, 'dark'],
    [1400, 'light'],
    ...(on.pictures === undefined
      ? []
      : [
          [390, 'light'],
          [1400, 'dark'],
        ]),
  ];
  for (const [width, theme] of variants)
    await each(on, { viewport: { width, height: 900 } }, theme, async (name, page) => {
      for (const fault of await seriousFaults(page)) wrong.push(`${name}, ${width} px, ${theme}: ${fault}`);
      const over = await overhang(page);
      if (over > 0) wrong.push(`${name}, ${width} px: ${over} px too wide`);
      if (on.pictures !== undefined)
        await page.screenshot({ path: join(on.pictures, `${name}-${width}-${theme}.png`) });
    });
  assert.deepEqual(wrong, []);
  return `${Object.keys(kinds).length} pages, ${variants.map((one) => one.join(' px ')).join(', ')}`;
}
