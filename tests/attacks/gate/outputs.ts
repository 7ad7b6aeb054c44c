import { allReports, little, reportFiles, sally, staleReports, type Attack } from '../attack.ts';

/** Places to which no report can be written, or not in one piece. */
const places: Readonly<Record<string, string>> = {
  'a full device': '/dev/full',
  'a folder': 'folder',
  'the root': '/',
  'a folder that is not there': 'no/such/report',
  'a file in place of a folder': 'file/report',
  'a place of the system': '/sys/report',
  'a place of the kernel': '/proc/1/report',
  'a pipe that nobody reads': 'pipe',
  'a name that is too long': 'x'.repeat(300),
  'a path that is too long': 'y/'.repeat(3000),
  'a link to itself': 'loop',
  'no name at all': '',
};
const setUp = 'mkdir folder; mkfifo pipe; ln -s loop loop; touch file';

/** Every report, to every place that takes none: the others are there, and whole, or nothing was judged. */
const unwritable: readonly Attack[] = Object.entries(places).flatMap(([what, place]) =>
  Object.keys(reportFiles).map((name): Attack => {
    // A badge must end as one.
    const path = name === 'badge' && !/^(\/|\/dev.*)?$/.test(place) ? `${place.slice(0, 6000)}.svg` : place;
    const isUsage = place === '' || (name === 'badge' && !path.endsWith('.svg'));
    const others = Object.entries(reportFiles).filter(([other]) => other !== name);
    const args = others.map(([other, file]) => `--${other} ${file}`).join(' ');
    return {
      group: 'reports to places that take none',
      name: `${name} to ${what}`,
      run: () =>
        sally({
          script: `${setUp}; ${name === 'badge' ? 'mkdir folder.svg; mkfifo pipe.svg; ln -s loop.svg loop.svg;' : ''} ${little} ${args} --${name} '${path}'`,
          exits: isUsage ? [2] : [3],
        }),
    };
  }),
);

/** A disk that is full after so many KiB: reports are whole or absent. */
const full: readonly Attack[] = [0, 1, 2, 4, 8, 12, 16, 24].map((size) => ({
  group: 'a disk that is full',
  name: `after ${size} KiB`,
  run: () => sally({ script: `ulimit -f ${size}; ${little} ${allReports}`, files: staleReports, exits: [0, 3] }),
}));

/** Standard streams that are full, closed, or that nobody reads. */
const streams: readonly Attack[] = [
  ['standard output to a full device', `${little} ${allReports} > /dev/full`, [3]],
  ['standard error to a full device', 'equistep check nobody 2> /dev/full', [2]],
  ['both to a full device', `${little} ${allReports} > /dev/full 2>&1`, [3]],
  ['standard output closed', `${little} ${allReports} >&-`, [0, 3]],
  ['standard error closed', `${little} ${allReports} 2>&-`, [0]],
  ['standard input closed', `${little} ${allReports} <&-`, [0]],
  ['all of them closed', `${little} ${allReports} <&- >&- 2>&-`, [0, 3]],
  ['a reader who leaves at once', `${little} ${allReports} | true; exit \${PIPESTATUS[0]}`, [0]],
  ['a reader of one line', `${little} ${allReports} | head -1 > /dev/null; exit \${PIPESTATUS[0]}`, [0]],
  ['a list to a full device', 'equistep list > /dev/full', [3]],
  ['a clause to a full device', 'equistep show gradient/limit > /dev/full', [3]],
  ['the specification to a full device', 'equistep spec > /dev/full', [3]],
  [
    'a translation to a full device',
    'equistep translate --optimizer adam --framework pytorch --from mean --to sum --batch 4 > /dev/full',
    [3],
  ],
].map(([name, script, exits]): Attack => ({
  group: 'streams that are full or closed',
  name: name as string,
  run: () =>
    sally({
      script: script as string,
      exits: exits as number[],
      ...((script as string).includes(allReports) && { files: staleReports }),
    }),
}));

/** Files that a run reads must not be written over. */
const inputs: readonly Attack[] = Object.entries(reportFiles).flatMap(([name, file]) =>
  ['mine.mjs', 'equistep.deviations.json', 'before.json'].map((input): Attack => {
    const path = name === 'badge' ? 'link.svg' : input;
    return {
      group: 'reports over what is read',
      name: `${name} over ${input}`,
      run: () =>
        sally({
          script: `ln -s ${input} link.svg; equistep check ./mine.mjs --baseline before.json --${name} ./${path}; code=$?; test -s ${input} && exit $code`,
          files: {
            'mine.mjs': 'export default 3',
            'equistep.deviations.json': '{ "deviations": [] }',
            'before.json': '{}',
          },
          exits: [2],
          also: ({ stderr }) => (stderr.includes('would write over') ? undefined : `${file}: ${stderr}`),
        }),
    };
  }),
);

export const outputs: readonly Attack[] = [...unwritable, ...full, ...streams, ...inputs];
