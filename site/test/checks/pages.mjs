import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { watched } from '../browser.mjs';
import { brokenLinks, pages, textOf } from '../links.mjs';
import { contents } from '../records.mjs';
import { out } from '../server.mjs';

const clauses = contents.chapters.flatMap(({ ids }) => ids);

export function links() {
  const names = [
    ...clauses.map((id) => `clauses/${id}`),
    ...contents.classes.flatMap(({ faults }) => faults.map(({ id }) => `faults/${id}`)),
    ...contents.definitions.flatMap(({ folder, names: own }) => own.map((name) => `definitions/${folder}/${name}`)),
  ];
  assert.deepEqual(
    names.filter((name) => !pages.includes(`${name}/index.html`)),
    [],
    'every clause, fault and definition has its page',
  );
  assert.deepEqual(brokenLinks().slice(0, 20), []);
  return `${pages.length} pages`;
}

export function formulas() {
  for (const id of clauses) {
    const text = textOf(`clauses/${id}/index.html`);
    assert.match(text, /<div class="formula not-content">.*?<math /s, `${id} has no formula`);
    assert.doesNotMatch(text, /katex-error|<merror/, `${id} has a formula that was not understood`);
  }
  return `${clauses.length} clauses`;
}

/** A figure that follows its controls: it is drawn before, too. */
const ready = (figure) => figure.and(figure.page().locator('[data-ready]')).waitFor();

/** Everything that the first page loads, figures and all, compressed as servers do. */
export async function firstPage({ browser, root }) {
  const { page, noted, close } = await watched(browser, root);
  await page.goto(root);
  for (const figure of await page.locator('live-figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await ready(figure);
  }
  const files = [...new Set(noted.requests)].map((url) => new URL(url).pathname.slice(new URL(root).pathname.length));
  const sizes = files.map((file) => gzipSync(readFileSync(join(out, file === '' ? 'index.html' : file))).length);
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  await close();
  assert.deepEqual(noted.errors, []);
  assert.ok(bytes < 300_000, `it has ${bytes} bytes, of ${files.map((file, i) => `${file} ${sizes[i]}`).join(', ')}`);
  return `${Math.round(bytes / 1000)} kB compressed in ${files.length} files`;
}

export async function figures({ browser, root }) {
  const { page, noted, close } = await watched(browser, root);
  for (const path of ['', 'es/']) {
    await page.goto(root + path);
    const figure = (name) => page.locator(`live-figure[data-figure=${name}]`);
    const facts = async (name) => {
      await figure(name).scrollIntoViewIfNeeded();
      await ready(figure(name));
      return (await figure(name).locator('dd').allTextContents()).map((text) => text);
    };
    const move = async (name, control, value) => figure(name).locator(`[name=${control}]`).fill(String(value));
    await move('gradients', 'batch', 0);
    const ofOne = Number((await facts('gradients'))[0]);
    await figure('gradients').locator('[value=mean]').check();
    assert.equal(Number((await facts('gradients'))[0]), ofOne, 'of one example the sum is the mean');
    await move('gradients', 'batch', 3);
    const mean = Number((await facts('gradients'))[0]);
    await figure('gradients').locator('[value=sum]').check();
    const sum = Number((await facts('gradients'))[0]);
    assert.ok(Math.abs(sum / mean - 8) < 0.01, `of eight examples the sum is eight times the mean: ${sum} and ${mean}`);
    assert.equal((await facts('rate'))[0], '0', 'the two runs agree bit for bit');
    await move('means', 'parts', 6);
    const [whole, ofMeans] = await facts('means');
    assert.equal(whole, ofMeans, 'parts of one size have the mean of the whole');
    await move('means', 'parts', 3);
    assert.notEqual(...(await facts('means')), 'parts of other sizes do not');
    const [byMean, byMax] = (await facts('max')).map(Number);
    assert.ok(byMax < byMean, `the maximum makes the worst error smaller: ${byMax} and ${byMean}`);
  }
  await close();
  assert.deepEqual(noted.errors, []);
}

/** What stands in the figures before a script runs is what they say when it has. */
export async function still({ browser, root }) {
  for (const path of ['', 'es/'])
    for (const width of [390, 1400]) {
      const viewport = { width, height: 900 };
      const plain = await watched(browser, root, { viewport, javaScriptEnabled: false });
      await plain.page.goto(root + path);
      const live = await watched(browser, root, { viewport });
      await live.page.goto(root + path);
      for (const name of ['gradients', 'rate', 'means', 'max']) {
        const [before, after] = [plain, live].map(({ page }) => page.locator(`live-figure[data-figure=${name}]`));
        const seen = before.locator('.charts svg[role=img]:visible');
        assert.equal(await seen.count(), 1, `${name} is drawn once at ${width}`);
        const box = await seen.boundingBox();
        assert.ok(box.height > 150, `${name} at ${width} is ${box.height} px high`);
        await after.scrollIntoViewIfNeeded();
        await ready(after);
        const texts = (figure) => figure.locator('dt, dd, output').allTextContents();
        assert.deepEqual(await texts(before), await texts(after));
      }
      await Promise.all([plain.close(), live.close()]);
      assert.deepEqual([...plain.noted.errors, ...live.noted.errors], []);
    }
}

export async function searching({ browser, root }) {
  const { page, noted, close } = await watched(browser, root);
  await page.goto(root);
  const missed = await page.evaluate(
    async ([at, ids]) => {
      const pagefind = await import(`${at}pagefind/pagefind.js`);
      await pagefind.init();
      const lost = [];
      for (const id of ids) {
        const { results } = await pagefind.search(id);
        const urls = await Promise.all(results.slice(0, 5).map(async (one) => (await one.data()).url));
        if (!urls.some((url) => url.includes(`clauses/${id}/`))) lost.push(id);
      }
      return lost;
    },
    [root, clauses],
  );
  assert.deepEqual(missed, []);
  // And as a reader does it.
  await page.locator('button[data-open-modal]').click();
  await page.locator('dialog input').fill('rate over batch');
  const hit = page.locator('dialog .pagefind-ui__result-link', { hasText: 'sgd/rate-over-batch' }).first();
  await hit.click();
  await page.waitForURL(/clauses\/sgd\/rate-over-batch/);
  await close();
  assert.deepEqual(noted.errors, []);
}

export async function everyPage({ browser, root, every }) {
  const errors = [];
  const waiting = pages.filter((_, i) => i % every === 0).map((page) => page.replace(/index\.html$/, ''));
  const one = async () => {
    const { page, noted, close } = await watched(browser, root, { serviceWorkers: 'block' });
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const response = await page.goto(root + path, { waitUntil: 'load' });
      if (response.status() !== 200) errors.push(`${path}: ${response.status()}`);
    }
    await close();
    errors.push(...noted.errors);
  };
  const count = waiting.length;
  await Promise.all([one(), one(), one()]);
  assert.deepEqual(errors.slice(0, 10), []);
  return `${count} pages`;
}
