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
globalThis.gc??=()=>0; const cpu=()=>{const{user,system}=process.cpuUsage();return (user+system)/1000};const cpus=[];const times=[];const N=size[0]*size[1]>1e6?4:40;
for(let i=0;i<N;i++){ console.log("ITER",i);if(i===N>>1) globalThis.__t.clear(); gc(); const c0=cpu(); const t=process.hrtime.bigint(); setsFor(definitions,profile,{question:q}).around(ans); times.push(Number(process.hrtime.bigint()-t)/1e6);cpus.push(cpu()-c0);}
cpus.sort((a,b)=>a-b);console.log('cpu',cpus[N>>1]);times.sort((a,b)=>a-b);console.log('median',times[N>>1], 'min',times[0]);
let tot=0;for(const [k,[ns,c]] of [...globalThis.__t].sort((a,b)=>b[1][0]-a[1][0])){const ms=ns/1e6/(N-(N>>1));tot+=ms;console.log(ms.toFixed(3),(c/(N-(N>>1))).toFixed(1),k);}
console.log('in ops',tot);
