import { frameworksMatrix, history, identifying, kills, reports, translator, writtenReport } from './checks/forms.mjs';
import { looks } from './checks/looks.mjs';
import { judging } from './checks/judging.mjs';
import { everyPage, figures, firstPage, formulas, links, searching, still } from './checks/pages.mjs';

/** All checks, by what they show. */
export const checks = {
  'every link and every anchor leads somewhere': links,
  'every clause has its formula': formulas,
  'the first page is small': firstPage,
  'the figures are drawn before a script runs': still,
  'the figures are drawn and follow their controls': figures,
  'search finds every clause': searching,
  ...judging,
  'the matrix answers questions': frameworksMatrix,
  'the history of every search is shown': history,
  ...reports,
  'the page that --html writes has filters, from a file and without a script': writtenReport,
  'what a subject computes is found out': identifying,
  'the faults of a chapter are searched for and drawn': kills,
  'the translator answers as the command does': translator,
  'no page has a serious fault of accessibility, or is wider than its window': looks,
  'every page loads without errors and without other requests': everyPage,
};
