/** Cases that may be drawn for a clause: at most points they are all held at once. */
export declare const mostCases = 10000;
