import { expect, test, vi } from 'vitest';
import { tfjs } from '../../adapters/tfjs/index.ts';

test('without its package, the subject says what to install', async () => {
  vi.doMock('@tensorflow/tfjs', () => {
    throw new Error('not found');
  });
  await expect(tfjs()).rejects.toThrow(
    "The subject 'tfjs' needs the package @tensorflow/tfjs, which cannot be loaded. Install it: npm install @tensorflow/tfjs",
  );
});
