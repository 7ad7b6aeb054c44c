"""Losses of plain Python: npx equistep check --exec 'python3 examples/losses.py'"""
import equistep


def answer(question):
    errors = [p - t for p, t in zip(question['predictions']['data'], question['targets']['data'])]
    shape, by = question['predictions']['shape'], question['reduction']['by']
    squares = [e * e for e in errors]
    divisor = {'mean': len(errors) if question['reduction'].get('over') == 'elements' else shape[0]}.get(by, 1)
    value = {'shape': shape, 'data': squares} if by == 'none' else {'shape': [], 'data': [sum(squares) / divisor]}
    return {'value': value, 'gradient': {'shape': shape, 'data': [2 * e / divisor for e in errors]}}


declaration = {
    'name': 'losses.py', 'version': '1.0.0', 'format': 'float64',
    'asks': ['loss'], 'losses': ['squared-error'], 'reductions': ['none', 'sum', 'mean'], 'denominators': ['elements', 'examples'],
}
equistep.serve(declaration, answer, tensor=equistep.flat)
