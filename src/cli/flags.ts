/**
 * V8's flags. A run is over in seconds, and most of its functions are called a few thousand times: compiled as late as
 * here, a fifth of the processor's time is saved, and a twentieth where less of what they call is compiled into them. What
 * runs hot is compiled all the same. Later versions of V8 do not have the first flag, and say so on stderr.
 */
export const startFlags: readonly string[] = process.versions.v8.startsWith('11.')
  ? ['--interrupt-budget=800000', '--max-inlined-bytecode-size-cumulative=300']
  : [];
