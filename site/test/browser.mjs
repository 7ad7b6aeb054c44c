/** The system's Chromium, and pages in it of which every error and every request is noted. */
import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
function executable() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // The next one.
    }
  }
  throw new Error(`There is no Chromium: install one of ${names.join(', ')}, or set CHROMIUM to its path.`);
}

export const launched = () =>
  chromium.launch({
    executablePath: executable(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-webgpu',
      '--use-webgpu-adapter=swiftshader',
    ],
  });

/** A new page; `noted` holds what went wrong on it, and the bytes of what it loaded. */
export async function watched(browser, root, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const noted = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') noted.errors.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => noted.errors.push(`${page.url()}: ${error.message}`));
  await context.route('**/*', (route) => {
    const url = route.request().url();
    noted.requests.push(url);
    if (url.startsWith(root) || /^(?:blob|data):/.test(url)) return route.continue();
    noted.errors.push(`${page.url()}: a request to ${url}`);
    return route.abort();
  });
  return { page, noted, close: () => context.close() };
}
