/** The version of the protocol that is spoken here. */
export const protocol = 1;
