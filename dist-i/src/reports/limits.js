/** Cases that may be drawn for a clause: at most points they are all held at once. */
export const mostCases = 10_000;
