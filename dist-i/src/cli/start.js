#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { startFlags } from './flags.js';
import { crash, guard } from './guard.js';
for (const flag of startFlags)
    setFlagsFromString(flag);
// A package that is missing is an error like any other: 3, in a sentence, and not the 1 of a subject that does not conform.
guard();
try {
    await import('./main.js');
}
catch (error) {
    await crash(error);
}
