"""A subject for bench/pipe.ts: NumPy's squared error where there is NumPy, and as many milliseconds of other work as its argument says."""
import sys
import time

import equistep.subject as equistep

work = float(sys.argv[1]) / 1000


def answer(question):
    start = time.perf_counter()
    predictions, targets = question['predictions'], question['targets']
    if equistep.numpy is not None:
        errors = predictions - targets
        given = {'value': (errors * errors).mean(), 'gradient': 2 / errors.size * errors}
    else:
        errors = [p - t for p, t in zip(predictions['data'], targets['data'])]
        n = len(errors)
        given = {
            'value': {'shape': [], 'data': [sum(e * e for e in errors) / n]},
            'gradient': {'shape': predictions['shape'], 'data': [2 * e / n for e in errors]},
        }
    while time.perf_counter() - start < work:
        pass
    return given


tensor = equistep.make_tensor if equistep.numpy is not None else equistep.flat
declaration = {
    'name': 'pipe.py', 'version': '1', 'format': 'float64',
    'asks': ['loss'], 'losses': ['squared-error'], 'reductions': ['mean'], 'denominators': ['elements'],
}
if sys.argv[2:3] == ['--alone']:
    shape, count = [int(extent) for extent in sys.argv[3].split('x')], int(sys.argv[4])
    size = shape[0] * shape[1]
    numbers = equistep.array.array('d', [(i % 97) / 97 - 0.5 for i in range(size)])
    question = {'predictions': tensor(shape, numbers), 'targets': tensor(shape, numbers)}
    answer(question)
    start = time.perf_counter()
    for _ in range(count):
        answer(question)
    print(1000 * (time.perf_counter() - start) / count)
else:
    equistep.serve(declaration, answer, tensor=tensor)
