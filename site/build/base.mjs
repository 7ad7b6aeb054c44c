/** The path under which the site is built, before relative paths are put in its place. */
export const base = '/__base__';
