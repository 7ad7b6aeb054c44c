/** A chart as a picture with a name: what it is made of says nothing by itself, and the numbers stand beside it as text. */
export function named<E extends HTMLElement | SVGElement>(chart: E, name: string): E {
  for (const part of chart.querySelectorAll('g[aria-label]')) part.removeAttribute('aria-label');
  const pictures = [chart, ...chart.children].filter(({ tagName }) => tagName.toLowerCase() === 'svg');
  for (const picture of pictures) {
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', name);
  }
  return chart;
}
