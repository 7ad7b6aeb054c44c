"""A loss of one's own in plain Python: npx equistep check --exec 'python3 examples/own_loss.py'"""
import equistep


def bell(struck, hour, reduction):
    """How wrongly a church clock strikes: each stroke too many or too few, squared, a row for each tower."""
    errors = [[s - h for s, h in zip(*rows)] for rows in zip(struck, hour)]
    costs = [sum(e * e for e in row) for row in errors]
    divisor = len(costs) if reduction == 'mean' else 1
    value = costs if reduction == 'none' else sum(costs) / divisor
    return value, {'struck': [[2 * e / divisor for e in row] for row in errors]}


strokes = {'shape': ['examples', 3], 'reals': [-4, 4]}
equistep.serve_loss(bell, {'struck': strokes, 'hour': strokes}, means='examples', gradient_of=['struck'], properties={'nonNegative': True})
