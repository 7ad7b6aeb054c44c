import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

/** The pages on the findings, as they are written in findings/. */
export const collections = {
  findings: defineCollection({
    loader: glob({
      base: '../findings',
      pattern: ['*.md', '!README.md', 'history/README.md'],
      generateId: ({ entry }) => entry.replace(/(?:\/README)?\.md$/, ''),
    }),
  }),
};
