import { definitions } from '../spec/definitions/index.js';
import { setsFor } from '../src/judge/sets.js';
import { profileOf } from '../src/subjects/subject.js';
import { tfjs } from '../adapters/tfjs/index.js';
import { questionOf } from './questions-at-size.js';
const subject = await tfjs();
const profile = profileOf(subject.declaration);
const q = questionOf(process.argv[2], {by:'mean',over:'elements'}, [1024,64]);
const { value, gradient } = await subject.answer(q);
const f = ({shape,data})=>({shape,data:Float64Array.from(data)});
const ans={question:{value:f(value),gradient:f(gradient)}};
const N=+process.argv[3];const mins=new Map();const t=[];
for(let i=0;i<N;i++){globalThis.gc?.();globalThis.__t.clear();const s=performance.now();setsFor(definitions,profile,{question:q}).around(ans);t.push(performance.now()-s);for(const [k,[ns]] of globalThis.__t)(mins.get(k)??mins.set(k,[]).get(k)).push(ns/1e6);}
const med=a=>a.sort((x,y)=>x-y)[a.length>>1];
console.log('total',med(t));
for(const [k,a] of mins)console.log(med(a).toFixed(3),a[0].toFixed(3),k);
