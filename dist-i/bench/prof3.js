import { definitions, answer } from '../spec/definitions/index.js';
import { setsFor } from '../src/judge/sets.js';
import { float64 } from '../src/arithmetic/float64.js';
import { profileOf } from '../src/subjects/subject.js';
import { tfjs } from '../adapters/tfjs/index.js';
import { questionOf } from './questions-at-size.js';
const subject = await tfjs();
const profile = profileOf(subject.declaration);
const size=[+process.argv[3]||1024,+process.argv[4]||64];
const q = questionOf(process.argv[2], {by:'mean',over:'elements'}, size);
const { value, gradient } = await subject.answer(q);
const f = ({shape,data})=>({shape,data:Float64Array.from(data)});
const ans={question:{value:f(value),gradient:f(gradient)}};
globalThis.gc??=()=>0;const cpu=()=>{const{user,system}=process.cpuUsage();return (user+system)/1000};
const works={judged:()=>setsFor(definitions,profile,{question:q}).around(ans)};
const N=size[0]*size[1]>1e6?5:200;const C={},W={};
for(let i=0;i<N;i++){ console.error("ITER",i); for(const k in works){gc(); const c=cpu(),t=performance.now(); works[k](); (W[k]??=[]).push(performance.now()-t);(C[k]??=[]).push(cpu()-c);}}
const med=a=>a.sort((x,y)=>x-y)[a.length>>1].toFixed(2);
for(const k in works) console.log(process.argv[2],k,'cpu',med(C[k]),'wall',med(W[k]));
