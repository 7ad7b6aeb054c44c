/** A formula that is wider than the screen is scrolled by the keyboard, too: only such a one can be focused. */
const formulas = [...document.querySelectorAll<HTMLElement>('.inline-formula, .formula > span')];
function fit(): void {
  const wide = formulas.map((formula) => formula.scrollWidth > formula.clientWidth && formula.clientWidth > 0);
  for (const [i, formula] of formulas.entries())
    if (wide[i]) formula.tabIndex = 0;
    else formula.removeAttribute('tabindex');
}
if (formulas.length > 0) {
  fit();
  addEventListener('resize', fit);
  addEventListener('load', fit);
}
