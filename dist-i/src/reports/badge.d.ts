import { type Run } from './run.ts';
/** An endpoint badge of shields.io. */
export declare const badgeJson: (run: Run) => string;
/** A badge as a picture. Texts are given their widths, so that every font fits. */
export declare function badgeSvg(run: Run): string;
