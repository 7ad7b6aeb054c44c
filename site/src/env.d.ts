/// <reference types="astro/client" />
/// <reference path="../node_modules/@astrojs/starlight/locals.d.ts" />
