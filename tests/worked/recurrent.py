"""Recomputes the worked examples of sections 1 to 3: for each step, what its formula prints, in order."""

import math

from tests.worked.arithmetic import Matrix, Printed, Vector, add, dot, mean, scale, sigmoid, tanh, times


def word_averaging(x_not: Vector, x_good: Vector, x_bad: Vector, w: Vector, b: float) -> list[Printed]:
    good, bad = mean(x_not, x_good), mean(x_not, x_bad)
    positive, negative = dot(w, good) + b, dot(w, bad) + b
    # Half of u and half of the other word's score make zero.
    bounds = [-w[1] * x[1] for x in (x_good, x_bad)]
    return [
        [1, 2, x_not, x_good, good],
        [1, 2, x_good, x_not, mean(x_good, x_not)],
        [w[0], good[0], w[1], good[1], positive, positive, sigmoid(positive)],
        [bad, w[0], bad[0], w[1], bad[1], negative, negative, sigmoid(negative)],
        [1 / 2, w[1], good[1], 0, bounds[0], 1 / 2, w[1], -bad[1], 0, bounds[1]],
    ]


def rnn_not_good(
    x_not: Vector,
    x_good: Vector,
    x_bad: Vector,
    w_xh: Matrix,
    w_hh: Matrix,
    b_h: Vector,
    h_0: Vector,
    w: Vector,
    b: float,
) -> list[Printed]:
    def step(x: Vector, h: Vector) -> list[float]:
        return tanh(add(times(w_xh, x), times(w_hh, h), b_h))

    def score(h: Vector) -> float:
        return dot(w, h) + b

    after_not, after_good, after_bad = step(x_not, h_0), step(x_good, h_0), step(x_bad, h_0)
    push = times(w_hh, after_not)
    not_good, good_not, not_bad = step(x_good, after_not), step(x_not, after_good), step(x_bad, after_not)
    return [
        [times(w_xh, x_not), after_not],
        [push[0], w_hh[1][0], after_not[0], w_hh[1][1], after_not[1], push],
        [x_good, push, add(x_good, push), not_good],
        [[score(h), sigmoid(score(h))] for h in (not_good, after_good, after_bad)],
        [x_not, times(w_hh, after_good), good_not, w[1], good_not[1], sigmoid(score(good_not))],
        [x_bad, push, not_bad, w[1], not_bad[1], sigmoid(score(not_bad))],
    ]


def vanishing_factor(steps: int, factors: Vector, w: float, h: float) -> list[Printed]:
    factor = w * (1 - h**2)
    return [
        *([each, steps, each**steps] for each in factors),
        [w, 1, h, 2, factor, factor, steps, factor**steps],
    ]


def gradient_clipping(g: Vector, small: Vector, threshold: float) -> list[Printed]:
    norm, small_norm = math.hypot(*g), math.hypot(*small)
    shrink = min(1, threshold / norm)
    clipped, cut = scale(shrink, g), [min(part, threshold) for part in g]
    return [
        [g[0], 2, g[1], 2, norm],
        [1, threshold, norm, shrink, shrink, g, clipped],
        [g[1], g[0], clipped[1], clipped[0], clipped[1] / clipped[0]],
        [g[0], threshold, g[1], threshold, cut, cut[1], cut[0], cut[1] / cut[0]],
        [small[0], 2, small[1], 2, small_norm, 1, threshold, small_norm, min(1, threshold / small_norm)],
    ]


def lstm_step(
    x: float, h_prev: float, c_prev: float, forget: Vector, input: Vector, candidate: Vector, output: Vector, b: float
) -> list[Printed]:
    def inner(weights: Vector) -> float:
        return weights[0] * x + weights[1] * h_prev + b

    f, i, o, g = sigmoid(inner(forget)), sigmoid(inner(input)), sigmoid(inner(output)), math.tanh(inner(candidate))
    c, c_1997 = f * c_prev + i * g, c_prev + i * g
    return [
        [
            *(forget[0], x, forget[1], h_prev, inner(forget), f),
            *(input[0], x, -input[1], h_prev, inner(input), i),
            *(output[0], x, output[1], h_prev, inner(output), o),
        ],
        [candidate[0], x, candidate[1], h_prev, inner(candidate), g],
        [f, c_prev, f * c_prev, i, g, i * g],
        [f * c_prev, -i * g, c],
        [o, c, o, math.tanh(c), o * math.tanh(c)],
        [c_prev, -i * g, c_1997, o, c_1997, o * math.tanh(c_1997)],
    ]


def gru_step(h_prev: float, reset: float, update: float, input: float, u_n: float, b_n: float) -> list[Printed]:
    r, z = sigmoid(reset), sigmoid(update)
    inner = input + u_n * r * h_prev + b_n
    n = math.tanh(inner)
    return [
        [reset, r, update, z],
        [input, u_n, r, h_prev, inner, n],
        [1, z, h_prev, 1 - z, n, z * h_prev, -(1 - z) * n, z * h_prev + (1 - z) * n],
        [1, 1 - z, h_prev, z, n, (1 - z) * h_prev, -z * n, (1 - z) * h_prev + z * n],
    ]


def recurrent_parameters(d: int, h: int) -> list[Printed]:
    block = h * d + h * h + h
    pytorch = {blocks: blocks * (block + h) for blocks in (1, 3, 4)}
    return [
        [h, d, h * d, h, 2, h * h, block],
        [3, block, 3 * block],
        [4, block, 4 * block],
        [3 * block, 4 * block, 3, 4, (3 * block) / (4 * block)],
        [[blocks * block, blocks, h, weights] for blocks, weights in pytorch.items()],
        [2, pytorch[4], 2 * pytorch[4]],
    ]


RECOMPUTED = {
    "word-averaging": word_averaging,
    "rnn-not-good": rnn_not_good,
    "vanishing-factor": vanishing_factor,
    "gradient-clipping": gradient_clipping,
    "lstm-step": lstm_step,
    "gru-step": gru_step,
    "recurrent-parameters": recurrent_parameters,
}
