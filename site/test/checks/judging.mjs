import assert from 'node:assert/strict';
import { watched } from '../browser.mjs';
import { frameworks } from '../records.mjs';
import { served } from '../server.mjs';

const ties = 'gradient/max-is-a-subgradient';

/** Judges a clause on its page by the address alone, as a shared link does. */
async function judged({ browser, root }, clause, query, act = async () => {}) {
  const { page, noted, close } = await watched(browser, root);
  await page.goto(`${root}clauses/${clause}/?${new URLSearchParams(query)}#try-it`);
  await act(page);
  const panel = page.locator('judge-panel');
  const state = panel.locator('.state');
  await page.waitForFunction(
    () =>
      /^(?:pass|fail|inconclusive|unsupported|error):|fail$/.test(
        `${document.querySelector('judge-panel .state').textContent}`,
      ) || document.querySelector('judge-panel .state.fail') !== null,
    undefined,
    { timeout: 120_000 },
  );
  const found = {
    state: await state.textContent(),
    verdict: await panel.getAttribute('data-verdict'),
    faults: ((await panel.getAttribute('data-faults')) ?? '').split(' '),
    text: await panel.locator('.report').innerText(),
    plots: await panel.locator('.report .plot').count(),
    chart: await panel.locator('.errors figcaption').textContent(),
    url: page.url(),
    requests: noted.requests,
  };
  await close();
  assert.deepEqual(noted.errors, []);
  return found;
}

export const judging = {
  'what was loaded is there without a network': async ({ browser }) => {
    const server = await served();
    const { root } = server;
    const { page, noted, close } = await watched(browser, root);
    const judge = async () => {
      await page.locator('judge-panel button[type=submit]').click();
      await page.locator('judge-panel .state.pass').waitFor({ timeout: 60_000 });
      // What draws the errors is loaded last.
      await page.locator('judge-panel .errors').waitFor();
    };
    await page.goto(`${root}clauses/sgd/rate-over-batch/`);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await judge();
    await page.reload();
    await judge();
    server.close();
    await page.reload();
    await judge();
    await close();
    assert.deepEqual(noted.errors, []);
  },
  'the reference passes, and the judge is loaded only then': async (on) => {
    const { page, noted, close } = await watched(on.browser, on.root);
    await page.goto(`${on.root}clauses/${ties}/`);
    assert.ok(!noted.requests.some((url) => /worker/.test(url)), 'the judge is loaded before anyone asks');
    await page.locator('judge-panel button[type=submit]').click();
    await page.locator('judge-panel .state.pass').waitFor({ timeout: 120_000 });
    await page.waitForURL(/subject=reference&seed=1&cases=100#try-it$/);
    await close();
    assert.deepEqual(noted.errors, []);
  },
  'a fault that is put in is found, with its smallest case': async (on) => {
    const found = await judged(on, ties, { subject: 'reference', fault: 'max-ties-all-get-one' });
    assert.equal(found.verdict, 'fail', found.state);
    assert.ok(found.faults.includes('max-ties-all-get-one'), found.faults.join());
    assert.match(found.text, /Smallest failing case|Worked example/);
    assert.ok(found.plots > 0, 'both sides are drawn');
  },
  'the whole specification is judged, with the verdicts of the command': async ({ browser, root }) => {
    const { page, noted, close } = await watched(browser, root);
    await page.goto(`${root}judge/?subject=tfjs-cpu&seed=1&cases=100`);
    await page.locator('judge-suite[data-done]').waitFor({ timeout: 240_000 });
    const rows = await page
      .locator('judge-suite [data-clause]')
      .evaluateAll((all) => all.map(({ dataset }) => ({ ...dataset })));
    const { cells } = frameworks.find(({ name }) => name === 'tfjs');
    assert.deepEqual(Object.fromEntries(rows.map(({ clause, verdict }) => [clause, verdict])), cells);
    const state = await page.locator('judge-suite .state').textContent();
    assert.match(state, /^It does not conform: \d+ pass, \d+ fail/);
    // A clause of it leads to its page, which judges it alone with the same seed.
    await page.locator(`[data-clause="${ties}"] a`).click();
    await page.locator('judge-panel .state.fail').waitFor({ timeout: 60_000 });
    await page.goto(`${root}judge/?subject=own&seed=1&cases=20`);
    const code = page.locator('judge-suite [name=code]');
    const example = await code.inputValue();
    for (const [text, says] of [
      [example, /^It does not conform: \d+ pass, \d+ fail/],
      [example.replace('errors.length - 1', 'errors.length'), /^It conforms: \d+ pass, \d+ unsupported/],
    ]) {
      await code.fill(text);
      await page.locator('judge-suite button').click();
      await page.locator('judge-suite[data-done]').waitFor({ timeout: 240_000 });
      assert.match(await page.locator('judge-suite .state').textContent(), says);
    }
    await close();
    assert.deepEqual(noted.errors, []);
    return state;
  },
  'TensorFlow.js is judged on its CPU': async (on) => {
    const found = await judged(on, ties, { subject: 'tfjs-cpu' });
    assert.equal(found.verdict, 'fail', found.state);
    assert.ok(found.faults.includes('max-ties-all-get-one'), found.faults.join());
    const passes = await judged(on, 'sgd/rate-over-batch', { subject: 'tfjs-cpu', seed: 7, cases: 60 });
    assert.equal(passes.verdict, 'pass', passes.state);
    const chart = (page) => page.locator('judge-panel .errors svg').first().waitFor({ timeout: 60_000 });
    const errors = await judged(on, 'reduction/definition', { subject: 'tfjs-cpu' }, chart);
    const [, largest] = /numbers that are not exact. The largest error is ([\d.]+) of the allowed radius/.exec(
      errors.chart,
    );
    assert.ok(Number(largest) > 0 && Number(largest) <= 1, errors.chart);
    return `${found.state}; ${passes.state}`;
  },
  'TensorFlow.js is judged on WebAssembly': async (on) => {
    const found = await judged(on, 'reduction/sum-adds', { subject: 'tfjs-wasm' });
    assert.equal(found.verdict, 'pass', found.state);
    return found.state;
  },
  'TensorFlow.js is judged on WebGL and WebGPU, where they are': async (on) => {
    const notes = [];
    for (const subject of ['tfjs-webgl', 'tfjs-webgpu']) {
      const found = await judged(on, 'reduction/sum-adds', { subject });
      assert.ok(['pass', 'fail'].includes(found.verdict) || /has no working/.test(found.state), found.state);
      notes.push(`${subject} ${found.state}`);
      // What is read at once there is zero, which no step of a training is.
      const steps = await judged(on, 'sgd/rate-over-batch', { subject, cases: 20 });
      assert.ok(steps.verdict === 'pass' || /has no working/.test(steps.state), steps.state);
    }
    return notes.join('; ');
  },
  'a loss that the reader pastes is judged, apart from the page': async (on) => {
    const run = async (page) => page.locator('judge-panel button[type=submit]').click();
    const found = await judged(on, 'reduction/sum-is-denominator-times-mean', { subject: 'own' }, run);
    assert.equal(found.verdict, 'fail', found.state);
    assert.ok(found.faults.includes('mean-divided-by-batch-minus-one') || found.faults[0] !== '', found.faults.join());
    const wrong = await judged(on, 'reduction/sum-adds', { subject: 'own', code: 'export default 7;' }, run);
    assert.match(
      wrong.state,
      /^Your loss cannot be loaded \(it exports no subject\): write one module .*export default/,
    );
    const curious = `export default { declaration: { name: 'mine', version: '1', format: 'float64', asks: ['loss'], losses: ['squared-error'], reductions: ['none', 'sum'] },
      async answer() {
        const reached = [];
        try { await fetch('${on.root}index.html'); reached.push('network'); } catch {}
        try { await new Promise((done, fail) => { const r = indexedDB.open('x'); r.onsuccess = done; r.onerror = fail; }); reached.push('storage'); } catch {}
        throw new Error('reached: ' + reached.join());
      } };`;
    const { page, noted, close } = await watched(on.browser, on.root);
    await page.goto(
      `${on.root}clauses/reduction/sum-adds/?${new URLSearchParams({ subject: 'own', code: curious })}#try-it`,
    );
    await page.waitForTimeout(500);
    assert.equal(await page.locator('judge-panel .state').textContent(), '', 'pasted code runs before anyone asks');
    await run(page);
    await page.locator('judge-panel .report', { hasText: 'reached:' }).waitFor({ timeout: 60_000 });
    assert.match(await page.locator('judge-panel .report').innerText(), /reached: *$/m);
    assert.ok(!noted.requests.some((url) => url.endsWith('/index.html')), 'the network was reached');
    await close();
  },
  'nonsense that the reader pastes is answered with a sentence': async (on) => {
    const run = async (page) => page.locator('judge-panel button[type=submit]').click();
    const loss = (body, losses = "['squared-error']") => `export default {
      declaration: { name: 'mine', version: '1', format: 'float64', asks: ['loss'], losses: ${losses}, reductions: ['none', 'sum'] },
      answer() { ${body} } };`;
    for (const [code, says] of [
      ['', /^Your loss cannot be loaded \(it exports no subject\): write /],
      ['export default {', /^Your loss cannot be loaded \(SyntaxError: .+\): write /],
      [
        "import 'lodash';",
        /^Your loss cannot be loaded \(TypeError: .*lodash.*\): write one module that imports nothing/,
      ],
      ['while (true);', /^Your loss was not loaded within 10 s: /],
      [
        loss('', "['sqared-error']"),
        /^The subject's declaration's losses\[0\] is "sqared-error": did you mean "squared-error"\?/,
      ],
      [loss('return undefined;'), /^error: \d+ cases in /],
      [loss("throw new Error('nothing');"), /^error: \d+ cases in /],
      [loss('while (true);'), /^error: 1 case in /],
    ]) {
      const { state } = await judged(on, 'reduction/sum-adds', { subject: 'own', code }, run);
      assert.match(state, says);
    }
  },
};
