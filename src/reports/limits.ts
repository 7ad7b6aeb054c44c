/** Cases that may be drawn for a clause: at most points they are all held at once. */
export const mostCases = 10_000;

/** Processes that may judge at once: there are no more clauses to share among them. */
export const mostJobs = 256;
