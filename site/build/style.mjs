/** The looks of the page that `--html` writes, for what stands in `.report` alone; light and dark as the reader chose here. */
import { style } from '../../dist/src/reports/html/style.js';

export function reportStyle() {
  const dark = /@media \(prefers-color-scheme: dark\) \{ :root \{([^}]*)\} \}/;
  const light = /:root \{([^}]*)\}/;
  const [, darkColours] = dark.exec(style);
  const rest = style.replace(dark, '');
  const [, lightColours] = light.exec(rest);
  const colours = (text) => text.replace('color-scheme: light dark;', '');
  const rules = rest
    .replace(light, '')
    .replace(/^body \{([^}]*)\}/m, (_, of) => `& {${of.replace(/background: [^;]*;/, '').replace('margin: 0;', '')}}`)
    .replace(/header, main, footer \{[^}]*\}\n/, '')
    .replace(/@media print[^\n]*\n/, '');
  return [
    `:root, .report { ${colours(lightColours)} }`,
    `:root[data-theme='dark'], :root[data-theme='dark'] .report { ${colours(darkColours)} }`,
    `.pass { --kind: var(--pass) } .fail, .error, .stale { --kind: var(--fail) } .inconclusive { --kind: var(--inconclusive) }`,
    `.unsupported { --kind: var(--unsupported) } .deviates { --kind: var(--deviates) }`,
    `.report {\n${rules}}\n`,
  ].join('\n');
}
