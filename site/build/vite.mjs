/** How the judge, which is written for Node, is bundled for the browser. */
import { join } from 'node:path';

const shims = join(import.meta.dirname, '../src/shims');
/** The few modules of Node that it imports. */
const nodeModules = { 'node:vm': 'vm.ts', 'node:module': 'module.ts' };

const shim = () => ({
  name: 'equistep-node-modules',
  enforce: 'pre',
  resolveId: (id, importer) =>
    id in nodeModules &&
    importer !== undefined &&
    !importer.includes('node_modules') &&
    /\/(src|adapters)\//.test(importer)
      ? join(shims, nodeModules[id])
      : null,
});

const oneCopy = [
  '@tensorflow/tfjs',
  '@tensorflow/tfjs-core',
  '@tensorflow/tfjs-backend-cpu',
  '@tensorflow/tfjs-backend-wasm',
];

export const browser = {
  plugins: [shim()],
  resolve: { dedupe: oneCopy },
  worker: { format: 'es', plugins: () => [shim()] },
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 4000 },
};
