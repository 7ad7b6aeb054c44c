import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { base } from './build/base.mjs';
import { findingLinks } from './build/findings.mjs';
import { sidebar } from './build/sidebar.mjs';
import { browser } from './build/vite.mjs';

export default defineConfig({
  // A word that build/relative.mjs puts relative paths in place of: the site works under any path.
  base,
  trailingSlash: 'always',
  image: { service: passthroughImageService() },
  markdown: { rehypePlugins: [findingLinks(base)] },
  devToolbar: { enabled: false },
  integrations: [
    starlight({
      title: 'Equistep',
      description: 'An executable specification of loss reduction, judged in the browser.',
      customCss: ['./src/styles/site.css', './src/generated/report.css'],
      sidebar,
      routeMiddleware: './src/frame/spanish.ts',
      pagination: false,
      credits: false,
      disable404Route: true,
      components: { Head: './src/components/Head.astro', Search: './src/components/Search.astro' },
      expressiveCode: { themes: ['github-dark-default', 'github-light-high-contrast'], frames: false },
    }),
  ],
  vite: browser,
});
