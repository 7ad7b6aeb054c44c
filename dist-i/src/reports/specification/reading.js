import { code, heading, paragraph, table } from './blocks.js';
const rows = (head, of) => table(head, of);
/** What a reader must know before the first clause. */
export const reading = () => [
    heading(2, 'How to read the specification'),
    paragraph('A subject is the program that is judged: it answers questions about losses, gradients and training. The definitions say which answers are right. ' +
        'A definition has these parts, as far as they apply:'),
    rows(['part', 'meaning'], [
        [
            ['Inputs, Parameters'],
            ['The tensors and the numbers that it takes. “Drawn at” lists the values at which clauses draw cases.'],
        ],
        [
            ['Degrees'],
            ['Multiply the loss by c, and each of these by c to the power of its degree: the steps stay the same.'],
        ],
        [
            ['Definition'],
            ['The formula as code, over any arithmetic: the value, its derivative, or the step of an update rule.'],
        ],
        [
            ['Freedoms'],
            [
                'Other evaluations, equal in exact arithmetic; and the choices that the mathematics leaves open. All of them are right.',
            ],
        ],
        [
            ['Cases'],
            [
                'How batches are drawn. Any: any numbers. Exact: every intermediate result is a float32. Smooth: no number is near a kink. Hostile: for tests only.',
            ],
        ],
        [['Worked examples'], ['Results by hand, written as arithmetic.']],
    ]),
    paragraph('A clause is one requirement on the answers. Every clause has these parts, in this order:'),
    rows(['part', 'meaning'], [
        [
            ['sentence'],
            ['The requirement. MUST: required. SHOULD: a subject may decline it, with a reason. MAY: allowed.'],
        ],
        [['formula'], ['The same requirement as mathematics.']],
        [
            ['Law'],
            [
                '`asks` gives the questions that the subject gets, each with a name. `law` gives the equations that the answers must satisfy. ' +
                    'A law gets an arithmetic, the answers by their names, the case, and the answers of the definitions to the same questions.',
            ],
        ],
        [
            ['Cases'],
            [
                'The list gives the fixed points: all combinations of the values in one line. Every point is visited. ' +
                    'The other parts of a case are drawn at random at each point, as the tables say.',
            ],
        ],
        [['Worked examples'], ['Cases by hand. The expected numbers are written as the arithmetic that gives them.']],
        [['Rejects'], ['Faults that the clause must find. A test proves that it finds each of them.']],
        [['Source'], ['The origin of the requirement; and the file that holds the clause, from this folder.']],
    ]),
    paragraph('A law states equations between two sides, element by element:'),
    rows(['relation', 'meaning'], [
        [code('equal(a, b)'), ['a and b are the same number.']],
        [code('atMost(a, b)'), ['a ≤ b.']],
        [code('different(a, b)'), ['a and b differ in at least one element.']],
        [
            code('admitted(a, b)'),
            ['a, an answer, is a value that the definition b may have in the number format of the subject.'],
        ],
    ]),
    paragraph('Nobody chose a tolerance: how nearly two sides must agree follows from the number format, case by case (see ', { link: 'README.md', to: './README.md' }, '). The cases are described in these words:'),
    rows(['words', 'meaning'], [
        [['−8 … 8 in steps of ½'], ['Each number is one of −8, −7½, … 8, all with the same probability.']],
        [['each 0 or 1'], ['Each number is one of these.']],
        [['any numbers −4 … 4'], ['Most are hundredths. Some have a random binary exponent, down to 2⁻¹⁶.']],
        [['2, 0, 6, 0 in any order'], ['These numbers, shuffled. With “each row”, every row is shuffled on its own.']],
        [['[b, 2]'], ['A shape. A name in it stands for the value that the point has under that name.']],
        [code('steps[i].rate'), ['The rate of every step: a letter in brackets stands for every place of a list.']],
        [
            ['The two sides must agree bit for bit'],
            ['They differ by a power of two, with which every rounding commutes; or nothing is rounded.'],
        ],
    ]),
];
