import * as Plot from '@observablehq/plot';
import { named } from '../components/charts.ts';

/** Errors as a share of what rounding allows, as a chart; what is beyond stands at the ends. */
export function histogramOf(errors: readonly number[], width: number): HTMLElement | SVGElement {
  const shown = errors.map((error) => Math.max(-1.25, Math.min(1.25, error)));
  const chart = Plot.plot({
    width: Math.max(260, Math.min(width, 680)),
    height: 200,
    marginBottom: 45,
    style: { background: 'none', fontSize: '12px' },
    x: { domain: [-1.25, 1.25], label: 'error, as a share of the allowed radius', ticks: [-1, -0.5, 0, 0.5, 1] },
    y: { grid: true, label: 'numbers' },
    marks: [
      Plot.rectY(
        shown,
        Plot.binX({ y: 'count' }, {
          x: (error: number) => error,
          thresholds: 40,
          fill: (error: number) => Math.abs(error) > 1,
        } as Plot.BinXInputs<Plot.RectYOptions>),
      ),
      Plot.ruleX([-1, 1], { strokeDasharray: '4 3' }),
      Plot.ruleY([0]),
    ],
    color: { domain: [false, true], range: ['var(--chart-1)', 'var(--chart-2)'] },
  });
  return named(chart, 'How many numbers have which error');
}
