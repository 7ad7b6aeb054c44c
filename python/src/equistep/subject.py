"""A subject for Equistep in Python: one file that needs nothing else (Python 3.9 or later; NumPy where it is installed), and may be copied as equistep.py.

    import equistep

    def answer(question):
        error = question['predictions'] - question['targets']
        ...
        return {'value': value, 'gradient': gradient}

    equistep.serve({'name': 'mine', 'version': '1', 'format': 'float64', 'asks': ['loss'], ...}, answer)

Then `npx equistep check --exec 'python3 my_subject.py'`. The protocol is described in spec/protocol of the package; the questions are those of
spec/language/question.ts, as dictionaries. What a subject prints goes to its standard error: the standard output belongs to the protocol.
"""
import array
import base64
import contextlib
import json
import math
import os
import shlex
import sys
import time
import traceback

try:
    import numpy
except ImportError:
    numpy = None

PROTOCOL = 1
#: Letters of a text that are sent.
MOST_LETTERS = 10_000
#: Numbers from which a tensor's are sent as bytes after the line, where the judge reads them, or as base64 that goes past JSON, which would look at each
#: letter; and what stands in the place of such base64 until then.
MANY, MARK = 512, '\0base64'

#: Where tensors stand in an answer, by the kind of question: 'tensor', [many] or {by name}. 'name?' may be left out, and '*' is any name.
PARAMETERS = {'weights': 'tensor', 'bias': 'tensor'}
FORMS = {
    'loss': {'value': 'tensor', 'gradient': 'tensor', 'targetsGradient?': 'tensor', 'weightsGradient?': 'tensor', 'second?': 'tensor'},
    'attempt': {'refused': 'tensor', 'value': 'tensor'},
    'objective': {'value': 'tensor', 'gradient': PARAMETERS},
    'steps': {'parameter': ['tensor'], 'slots?': {'*': 'tensor'}},
    'training': {'value': ['tensor'], 'parameters': [PARAMETERS]},
    'accumulation': {'value': ['tensor'], 'parameters': [PARAMETERS]},
    'evaluate': {'metric': 'tensor'},
    'own': {'value': 'tensor', 'gradient': {'*': 'tensor'}},
    'ownSteps': {'parameter': ['tensor'], 'slots?': {'*': 'tensor'}},
    'observed': {'start': {'*': 'tensor'}, 'parameters': [{'*': 'tensor'}], 'value?': ['tensor']},
}
VALUE_ONLY = {'value': 'tensor'}


__all__ = ['PROTOCOL', 'Unsupported', 'check_vectors', 'flat', 'make_tensor', 'nested', 'serve', 'serve_loop', 'serve_loss']


class Unsupported(Exception):
    """Raised by `answer` where the subject has not what a question asks for; the message says why."""


def make_tensor(shape, numbers):
    """A tensor for the subject: a NumPy array, or nested lists of floats where there is no NumPy; a scalar is then a float.

    `numbers` is an `array.array('d')` in row-major order.
    """
    if numpy is not None:
        return numpy.array(numbers, dtype=numpy.float64).reshape(shape)
    return nested(shape, list(numbers))


def flat(shape, numbers):
    """A tensor as its shape and its numbers in row-major order, for `serve(…, tensor=flat)`."""
    return {'shape': shape, 'data': numbers}


def nested(shape, numbers):
    """Nested lists of this shape from a flat list."""
    for extent in reversed(shape[1:]):
        rows = len(numbers) // extent if extent else math.prod(shape[:-1])
        numbers = [numbers[row * extent:(row + 1) * extent] for row in range(rows)]
    return numbers if shape else numbers[0]


def is_tensor(value):
    return isinstance(value, dict) and 'shape' in value and 'data' in value


def decoded(value, tensor=make_tensor, followed=b''):
    """A value as it was sent, its tensors made by `tensor(shape, numbers)`; `followed` are the bytes that followed the line."""
    if is_tensor(value):
        numbers = numbers_of(value['data'], followed)
        if len(numbers) != math.prod(value['shape']):
            raise ValueError(f"a tensor holds {len(numbers)} numbers, where its shape {value['shape']} has {math.prod(value['shape'])}")
        return tensor(value['shape'], numbers)
    if isinstance(value, dict):
        return {name: decoded(part, tensor, followed) for name, part in value.items()}
    if isinstance(value, list):
        return [decoded(part, tensor, followed) for part in value]
    return float(value) if value in ('NaN', 'Infinity', '-Infinity', '-0') else value


def numbers_of(data, followed=b''):
    """The numbers of a tensor: float64, least significant byte first, as bytes, as base64, or by their place in the bytes that followed; or a list."""
    if isinstance(data, list):
        return array.array('d', [float(number) for number in data])
    numbers = array.array('d')
    if isinstance(data, dict):
        start, size = data['from'], data['bytes']
        if start + size > len(followed):
            raise ValueError(f"a tensor's {size} bytes begin at {start}, and {len(followed)} bytes followed the line")
        numbers.frombytes(memoryview(followed)[start:start + size])
    else:
        numbers.frombytes(data if isinstance(data, bytes) else base64.b64decode(data, validate=True))
    if sys.byteorder == 'big':
        numbers.byteswap()
    return numbers


def encoded(tensor):
    """A tensor as it is sent: of NumPy, of whatever has `tolist`, nested lists, a number, or {'shape': …, 'data': flat list}."""
    if numpy is not None and isinstance(tensor, (numpy.ndarray, numpy.generic)):
        numbers = numpy.ascontiguousarray(tensor, dtype='<f8')
        return {'shape': list(numpy.shape(tensor)), 'data': written(numbers, numbers.size)}
    if is_tensor(tensor):
        shape, numbers = list(tensor['shape']), array.array('d', tensor['data'])
    else:
        shape, numbers = flattened(tensor.tolist() if hasattr(tensor, 'tolist') else tensor)
    if sys.byteorder == 'big':
        numbers.byteswap()
    return {'shape': shape, 'data': written(numbers, len(numbers))}


def written(numbers, size):
    """Numbers in base64, as a string; as bytes where they are many, which `line_of` writes past JSON."""
    return numbers.tobytes() if size >= MANY else base64.b64encode(numbers).decode()


def line_of(message, raw=False):
    """A message as a line, in parts; large tensors as bytes after it, where `raw` says so."""
    datas, size = [], 0

    def marked(data):
        nonlocal size
        if not isinstance(data, bytes):
            raise TypeError(f'{type(data).__name__} cannot be sent')
        datas.append(data)
        size += len(data)
        return {'from': size - len(data), 'bytes': len(data)} if raw else MARK

    text = json.dumps(message, default=marked)
    if not datas:
        return [f'{text}\n'.encode()]
    if raw:
        return [f'{text[:-1]}, "bytes": {size}}}\n'.encode(), *datas]
    first, *others = f'{text}\n'.encode().split(json.dumps(MARK).encode())
    return [first] + [part for data, other in zip(datas, others) for part in (b'"', base64.b64encode(data), b'"', other)]


def bytes_after(heard, size):
    """The bytes that a line announced, from the file that it was read from."""
    followed = bytearray(size)
    come = 0
    while come < size:
        more = heard.readinto(memoryview(followed)[come:])
        if not more:
            sys.exit(f'equistep.py: the judge ended after {come} of the {size} bytes that it announced')
        come += more
    return followed


def flattened(values):
    """The shape of nested lists, and their numbers in row-major order."""
    if not isinstance(values, (list, tuple)):
        return [], array.array('d', [values])
    if not values or not isinstance(values[0], (list, tuple)):
        return [len(values)], array.array('d', values)
    rows = [flattened(row) for row in values]
    if any(shape != rows[0][0] for shape, _ in rows):
        raise ValueError('rows of different lengths make no tensor')
    numbers = array.array('d')
    for _, row in rows:
        numbers.extend(row)
    return [len(rows), *rows[0][0]], numbers


def encoded_answer(form, answer, at='the answer'):
    """An answer as it is sent, along its form."""
    if form == 'tensor':
        try:
            return encoded(answer)
        except (TypeError, ValueError) as error:
            raise TypeError(f'{at} is no tensor: {error}') from None
    if isinstance(form, list):
        return [encoded_answer(form[0], part, f'{at}[{i}]') for i, part in enumerate(answer)]
    if not isinstance(answer, dict):
        raise TypeError(f'{at} is {type(answer).__name__}, not a dictionary')
    if '*' in form:
        form = {name: form['*'] for name in answer}
    for name in form:
        if name not in answer and not name.endswith('?'):
            raise TypeError(f"{at} has no '{name}'")
    parts = {name.rstrip('?'): part for name, part in form.items()}
    return {name: encoded_answer(part, answer[name], f'{at}.{name}') for name, part in parts.items() if name in answer}


def attempted(question, answer):
    """What comes of a question that may be refused: what `answer` raises refuses it."""
    try:
        given = answer(question)
        return {'refused': 0, **given} if 'value' in given else given
    except Unsupported:
        raise
    except Exception:
        return {'refused': 1, 'value': 0}


def answer_one(asked, answer, tensor, followed=b''):
    """What is sent for one question, whatever becomes of it; `followed` are the bytes that followed its line."""
    try:
        question = decoded(asked['question'], tensor, followed)
        given = attempted(question, answer) if question['ask'] == 'attempt' else answer(question)
        if isinstance(given, dict) and 'unsupported' in given:
            return {'id': asked['id'], 'unsupported': str(given['unsupported'])[:MOST_LETTERS]}
        form = VALUE_ONLY if question.get('valueOnly') else FORMS[question['ask']]
        return {'id': asked['id'], 'answer': encoded_answer(form, given)}
    except Unsupported as why:
        return {'id': asked['id'], 'unsupported': str(why)[:MOST_LETTERS] or 'unsupported'}
    except Exception as error:
        traceback.print_exc()
        told = f'{type(error).__name__}: {error}{hint_for(error, tensor)}{where(error)}'
        return {'id': asked['id'], 'error': told[:MOST_LETTERS]}


def where(error):
    """The lines of the subject that were running, of which the last failed; none of this package's own."""
    here = os.path.abspath(__file__)
    folders = [os.path.dirname(here) + os.sep if __package__ else here, os.path.dirname(os.__file__) + os.sep, f'{os.sep}site-packages{os.sep}']
    frames = [one for one in traceback.extract_tb(error.__traceback__) if not one.filename.startswith('<frozen') and not any(folder in os.path.abspath(one.filename) for folder in folders)]
    return ''.join(f'\n  {shortened(one.filename)}, line {one.lineno}, in {one.name}: {one.line}' for one in frames[-4:])


def shortened(path):
    """A file's path from the working directory, where it lies in it."""
    folder = os.getcwd() + os.sep
    return path[len(folder):] if path.startswith(folder) else path


def hint_for(error, tensor):
    """What to do where lists were computed with as if they were arrays."""
    if numpy is not None or tensor is not make_tensor or not isinstance(error, (TypeError, AttributeError)):
        return ''
    return (
        '\nThis Python has no NumPy, so that tensors are nested lists. Install it (python3 -m pip install numpy), or take flat lists: '
        'serve(..., tensor=equistep.flat).'
    )


def serve_loss(loss, inputs, elements=('examples',), means=None, gradient_of=(), *, name=None, version='1', format='float64', torch=False, **declared):
    """Serves a loss of your own, which no definition knows: `loss(**inputs, reduction=word)` gives its value.

    `inputs` says of each input its shape and from where it is drawn, `elements` the shape of the unreduced loss, and `means` what each mean
    divides by, by the word that is given as `reduction`: {'mean': 'examples'}. Where there is a gradient, `loss` gives the value and a
    dictionary of gradients by the names in `gradient_of`; with `torch=True` its inputs are tensors of torch, and torch differentiates it.
    What else can be declared (properties, cotangent, weights, ignores, ulps …) is in docs/your-own-loss.md of the package.
    """
    words = means if isinstance(means, dict) else {'mean': means} if means is not None else {}
    records = [{'over': over} if not (isinstance(over, dict) and 'over' in over) else over for over in words.values()]
    own = {
        'name': name or loss.__name__, 'inputs': inputs, 'elements': list(elements), 'gradientOf': list(gradient_of), **declared,
        **({'means': records} if records else {}),
    }
    declaration = {
        'name': own['name'], 'version': version, 'format': format, 'asks': [], 'losses': [], 'reductions': [], 'ownLosses': [own],
    }

    def answer(question):
        reduction = question['reduction']
        word = list(words)[reduction['mean']] if reduction['by'] == 'mean' else reduction['by']
        more = {'cotangent': question['cotangent']} if 'cotangent' in question else {}
        given = {key: typed(own['inputs'][key], tensor) for key, tensor in question['inputs'].items()}
        if torch:
            return differentiated(loss, given, word, own['gradientOf'] if not question.get('valueOnly') else [], format, more)
        found = loss(**given, reduction=word, **more)
        value, gradient = found if isinstance(found, tuple) else (found, {})
        return {'value': value, 'gradient': gradient}

    serve(declaration, answer)


def serve_loop(train, inputs, mean='examples', *, name=None, version='1', format='float64', replicas=False, reports=False):
    """Serves a training loop with a model of your own: `train(windows)` begins at the same start every time.

    Each window has a 'rate', which may be zero, and 'replicas', each a list of micro-batches, dictionaries of their `inputs`. It gives the
    parameters by name before anything, those after each window, and the loss that it reports of each window, or None.
    """
    loop = {'name': name or train.__name__, 'inputs': inputs, 'mean': mean, 'replicas': replicas, 'reports': reports}
    declaration = {
        'name': loop['name'], 'version': version, 'format': format, 'asks': [], 'losses': [], 'reductions': [], 'loops': [loop],
    }

    def answer(question):
        def batches(replica):
            return [{key: typed(inputs[key], one) for key, one in batch.items()} for batch in replica]

        windows = [{'rate': one['rate'], 'replicas': [batches(replica) for replica in one['replicas']]} for one in question['windows']]
        start, parameters, value = train(windows)
        return {'start': start, 'parameters': parameters, **({} if value is None else {'value': value})}

    serve(declaration, answer)


def typed(declared, tensor):
    """An input as it is declared: whole numbers are int."""
    if 'integers' not in declared:
        return tensor
    if numpy is not None:
        return numpy.asarray(tensor).astype(numpy.int64)
    return whole(tensor)


def whole(values):
    return [whole(value) for value in values] if isinstance(values, list) else int(values)


def differentiated(loss, inputs, word, gradient_of, format, more):
    """The value of a loss that is written with torch, and its gradient by torch's own differentiation."""
    import torch

    dtype = getattr(torch, format)

    def tensor(name, given):
        given = torch.as_tensor(numpy.asarray(given) if numpy is not None else given)
        if not given.is_floating_point():
            return given
        return given.to(dtype).clone().requires_grad_(name in gradient_of)

    given = {name: tensor(name, one) for name, one in inputs.items()}
    value = loss(**given, reduction=word)
    gradient = {}
    if gradient_of:
        upstream = tensor('', more['cotangent']) if more else torch.ones_like(value)
        slopes = torch.autograd.grad(value, [given[name] for name in gradient_of], grad_outputs=upstream, allow_unused=True)
        gradient = {
            name: (torch.zeros_like(given[name]) if slope is None else slope).double().tolist() for name, slope in zip(gradient_of, slopes)
        }
    return {'value': value.detach().double().tolist(), 'gradient': gradient}


def declines(declaration, question):
    """Whether a declaration does not have what a question asks for."""
    if question['ask'] in ('own', 'ownSteps', 'observed'):
        return True
    loss, reduction = question.get('loss', {}), question.get('reduction', {})
    options = (
        'weights', 'valid', 'scale', 'cotangent', 'classWeights', 'ignoredClass', 'targetsGradient', 'weightsGradient', 'direction',
        'positiveWeight', 'smoothing',
    )
    beside = [option for option in ('weights', 'valid') if any(option in batch for batch in question.get('batches', []))]
    steps = question.get('steps', [])
    penalties = question.get('penalties', [])
    optimizer = question.get('optimizer', {})
    of_part = {**declaration.get('perLoss', {}).get(loss.get('name'), {}), **declaration.get('perOptimizer', {}).get(optimizer.get('name'), {})}
    declaration = {**declaration, **of_part}
    wanted = [
        ('asks', [question['ask']]),
        ('losses', [loss.get('name')]),
        ('reductions', [reduction.get('by')]),
        ('denominators', [reduction.get('over')]),
        ('identities', [reduction.get('ofNothing')]),
        ('options', [option for option in options if option in question or option in loss] + beside),
        ('terms', ['second'] if 'second' in question else []),
        ('penalties', [penalty['name'] for penalty in penalties]),
        ('placements', [penalty['placed'] for penalty in penalties if penalty['placed'] != 'outside']),
        ('optimizers', [optimizer.get('name')]),
        ('decays', [optimizer.get('decay', {}).get('coupling')]),
        ('clips', [question.get('clip', {}).get('by')]),
        ('memory', [part for part in ('state', 'slots') if part in question]),
        ('changes', [part for part in ('hyper', 'decay') if any(part in step for step in steps)]),
        ('absences', [step.get('withoutGradient') for step in steps]),
        *wanted_of_windows(question),
    ]
    return any(part is not None and part != 'unknown' and part not in declaration.get(name, []) for name, parts in wanted for part in parts)


def wanted_of_windows(question):
    """What the windows of a question ask for, by the lists of a declaration."""
    replicas = [replica for window in question.get('windows', []) for replica in window['replicas']]
    parts = [part for replica in replicas for part in replica]
    sizes = {part['inputs']['shape'][0] for part in parts}
    masked = any(part['valid']['shape'][1:] not in ([], [1]) for part in parts if 'valid' in part)
    having = {
        'micro-batches': any(len(replica) > 1 for replica in replicas), 'empty': 0 in sizes, 'uneven': len(sizes - {0}) > 1,
        'weights': any('weights' in part for part in parts), 'element-masks': masked,
    }
    return [
        ('collectives', [question['collective'] for window in question.get('windows', []) if len(window['replicas']) > 1]),
        ('windows', [name for name, asked in having.items() if asked]),
        ('options', [option for option in ('weights', 'valid') if any(option in part for part in parts)]),
    ]


def wrong_in(right, given, at):
    """The first place where an answer, as it is sent, is not between the smallest and the largest right number; None where it is."""
    if 'least' in right:
        if list(given['shape']) != list(right['shape']):
            return f"{at} has shape {given['shape']}, where {right['shape']} is right"
        for place, (number, least, most) in enumerate(zip(numbers_of(given['data']), right['least'], right['most'])):
            if least is None or (number != number and least == 'NaN'):
                continue
            if not float(least) <= number <= float(most):
                return f'{at} is {number!r} at place {place}, not from {least} to {most}'
        return None
    parts = enumerate(right) if isinstance(right, list) else right.items()
    if isinstance(right, list) and len(right) != len(given):
        return f'{at} has {len(given)} entries, not {len(right)}'
    if isinstance(right, dict):
        missing = next((name for name in right if name not in given), None)
        if missing is not None:
            return f"{at} has no '{missing}'"
    return next((wrong for name, part in parts for wrong in [wrong_in(part, given[name], f'{at}.{name}')] if wrong), None)


def judge_vector(declaration, answer, tensor, vector):
    """'right', 'unsupported', or a sentence that says what is wrong."""
    for name, question in vector['questions'].items():
        if declines(declaration, question):
            return 'unsupported'
        reply = answer_one({'id': 1, 'question': question}, answer, tensor)
        if 'unsupported' in reply:
            return 'unsupported'
        wrong = reply.get('error') or wrong_in(vector['right'][name], reply['answer'], name)
        if wrong:
            return wrong
    return 'right'


def vectors_in(folder):
    """Every file of vectors in a folder: its path, and what it holds."""
    for name in sorted(os.listdir(folder)):
        if name.endswith('.json') and not name.endswith('.schema.json'):
            path = os.path.join(folder, name)
            with open(path, encoding='utf-8') as file:
                yield path, json.load(file)


def unusable(folder, declaration):
    """Why these vectors cannot judge this subject, in a sentence that says what to do; None where they can."""
    declared = declaration['format']
    right = f'npx equistep vectors --out {shlex.quote(folder)} --format {declared}'
    formats = {written['format']: path for path, written in vectors_in(folder)}
    if not formats:
        return f"there are no vectors in '{folder}': write them with {right}"
    other = next((format for format in formats if format != declared), None)
    # Numbers that are right in one format are wrong, or too loosely judged, in another.
    return other and (
        f"the vectors in '{formats[other]}' are for {other}, and the subject declares {declared}: write the right ones with {right}"
    )


def check_vectors(folder, declaration, answer, tensor=make_tensor):
    """Judges by the vectors that `equistep vectors` wrote to a folder, without anything else; gives the exit code."""
    failed = passed = 0
    wrong = unusable(folder, declaration)
    if wrong:
        print(f'equistep.py: {wrong}', file=sys.stderr)
        return 2
    for _, written in vectors_in(folder):
        came = [(vector, judge_vector(declaration, answer, tensor, vector)) for vector in written['vectors']]
        wrong = next(((vector, what) for vector, what in came if what not in ('right', 'unsupported')), None)
        right = [vector for vector, what in came if what == 'right']
        if wrong:
            failed += 1
            print(f"fail         {written['clause']}: {wrong[1]}\n             {written['says']}\n             {json.dumps(wrong[0]['questions'])[:400]}")
        elif not right:
            print(f"unsupported  {written['clause']}")
        elif not any(vector['finds'] for vector in right):
            print(f"inconclusive {written['clause']}: {len(right)} vectors, none of which finds a fault")
        else:
            passed += 1
            print(f"pass         {written['clause']}: {len(right)} of {len(came)} vectors")
    print(f'{passed} clauses passed, {failed} failed')
    return 1 if failed else 0 if passed else 3


_OUTPUT, _SERVED = [], []


def own_output():
    """The standard output, as a descriptor: whoever prints, in Python or below it, must not get between the messages."""
    if not _OUTPUT:
        _OUTPUT.append(os.dup(1))
        os.dup2(2, 1)
    return _OUTPUT[0]


def crashed(said, why):
    """Tells the judge, over its descriptor, why nothing can be judged."""
    with contextlib.suppress(OSError):
        os.write(said, b''.join(line_of({'kind': 'crash', 'error': why[:MOST_LETTERS]})))


def served():
    """Whether `serve` was called."""
    return bool(_SERVED)


def serve(declaration, answer, tensor=make_tensor):
    """Answers questions until the judge says that there are no more.

    `declaration` is a dictionary as in src/subjects/subject.ts. `answer` takes a question, a dictionary whose tensors are made by
    `tensor(shape, numbers)`, and gives the answer, a dictionary of tensors; or {'unsupported': why}. What it raises is its answer, too.
    With the arguments `--vectors FOLDER` it is judged by the vectors in a folder instead.
    """
    _SERVED.append(True)
    if sys.argv[1:2] == ['--vectors'] and len(sys.argv) == 3:
        sys.exit(check_vectors(sys.argv[2], declaration, answer, tensor))
    if os.isatty(0):
        program = shlex.quote(sys.argv[0])
        print(
            'equistep.py: this program answers questions on its standard input, which is a terminal. To judge it: '
            f"npx equistep check --exec 'python3 {program}'",
            file=sys.stderr,
        )
        sys.exit(2)
    converse(declaration, answer, tensor, open(0, 'rb', buffering=2 ** 20, closefd=False), os.fdopen(own_output(), 'wb'))


def converse(declaration, answer, tensor, heard, said):
    """Speaks the protocol over two binary files: what is heard from the judge, and what is said to it."""

    started, raw = os.getpid(), False

    def send(message):
        if os.getpid() != started:
            # A copy that a function left running: the process that was started answers.
            os._exit(1)
        said.writelines(line_of(message, raw))
        said.flush()

    for line in heard:
        message = json.loads(line.decode())
        if message['kind'] == 'hello':
            if message['protocol'] != PROTOCOL:
                sys.exit(f"equistep.py speaks version {PROTOCOL} of the protocol, and not {message['protocol']}")
            raw = message.get('rawTensors', False)
            send({'kind': 'declare', 'protocol': PROTOCOL, 'declaration': declaration, **({'rawTensors': True} if raw else {})})
        elif message['kind'] == 'ask':
            followed = bytes_after(heard, message['bytes']) if 'bytes' in message else b''
            answers, sent = [], time.monotonic()
            for asked in message['questions']:
                answers.append(answer_one(asked, answer, tensor, followed))
                # The judge compares some answers while others are made; those that take long, one by one.
                if time.monotonic() - sent > 0.01:
                    send({'kind': 'answers', 'answers': answers})
                    answers, sent = [], time.monotonic()
            if answers:
                send({'kind': 'answers', 'answers': answers})
        elif message['kind'] == 'end':
            return
