import type { OwnDrawn, OwnPoint } from './cases.ts';
/** Two rows of the sample loss `stock`: one ordered too much, one too little. */
export declare const twoOrders: OwnPoint & OwnDrawn;
/** Two rows of the sample loss `speech`, one frame long and two frames long. */
export declare const threeWords: OwnPoint & OwnDrawn;
