import { faults } from '../../../spec/index.ts';
import { mutant, reference } from '../../../src/subjects/interpreted.ts';
import type { Subject } from '../../../src/subjects/subject.ts';
import type { Asked } from './messages.ts';
import { ownSubject } from './own.ts';

/** The subject that was asked for; TensorFlow.js is loaded only then. */
export async function subjectFor({ subject, fault, port }: Asked): Promise<Subject> {
  switch (subject) {
    case 'reference': {
      const found = faults.find(({ id }) => id === fault);
      if (fault !== undefined && found === undefined) throw new Error(`there is no fault ${fault}`);
      return found === undefined ? reference : mutant(found);
    }
    case 'tfjs-cpu':
      return (await import('../../../adapters/tfjs/index.ts')).tfjs();
    case 'tfjs-wasm':
      return (await import('./wasm.ts')).onWasm();
    case 'tfjs-webgl':
      return (await import('./graphics.ts')).onGraphics('webgl');
    case 'tfjs-webgpu':
      return (await import('./graphics.ts')).onGraphics('webgpu');
    case 'own':
      if (port === undefined) throw new Error('your own loss was not started');
      return ownSubject(port);
  }
}
