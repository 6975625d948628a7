"""Recomputes the worked examples of section 4: for each step, what its formula prints, in order."""

import math

from tests.worked.arithmetic import Matrix, Printed, Vector, add, dot, mix, scale, softmax, tanh, times, transposed


def softmax_three_scores(scores: Vector, v: Matrix) -> list[Printed]:
    powers, weights = [math.exp(score) for score in scores], softmax(scores)
    columns, output = transposed(v), mix(weights, v)
    shifted, doubled = [score - max(scores) for score in scores], scale(2, scores)
    return [
        [[score, power] for score, power in zip(scores, powers, strict=True)],
        [powers, sum(powers)],
        [[power, sum(powers), weight] for power, weight in zip(powers, weights, strict=True)],
        [[_products(weights, column), part] for column, part in zip(columns, output, strict=True)],
        [shifted, softmax(shifted)],
        [doubled, softmax(doubled)],
    ]


def _products(weights: Vector, parts: Vector) -> list[tuple[float, float]]:
    return list(zip(weights, parts, strict=True))


def scaled_dot_product(d_k: int, k: Matrix, v: Matrix, q: Vector) -> list[Printed]:
    scores = times(k, q)
    scaled = scale(1 / math.sqrt(d_k), scores)
    powers, weights = [math.exp(score) for score in scaled], softmax(scaled)
    # "good" is the second word: the causal mask leaves it the first two.
    masked = [*softmax(scaled[:2]), 0]
    return [
        [[_products(q, key), score] for key, score in zip(k, scores, strict=True)],
        [scores, d_k, scaled],
        [powers, powers, sum(powers), weights],
        [_products_of_vectors(weights, v), mix(weights, v)],
        [scores, softmax(scores)],
        [scaled[:2], masked, mix(masked, v)],
    ]


def _products_of_vectors(weights: Vector, vectors: Matrix) -> list[tuple[float, Vector]]:
    return list(zip(weights, vectors, strict=True))


def score_functions(s: Vector, h: Matrix, v_a: Vector, w_general: Matrix) -> list[Printed]:
    # The additive form's matrices are the identity: the query and the key are added as they are.
    inner = [add(s, key) for key in h]
    additive = [dot(v_a, tanh(each)) for each in inner]
    turned = times(transposed(w_general), s)
    products, general = times(h, s), times(h, turned)
    return [
        [[each, score] for each, score in zip(inner, additive, strict=True)],
        [softmax(additive)],
        [products, softmax(products)],
        [turned, general, softmax(general)],
    ]


RECOMPUTED = {
    "softmax-three-scores": softmax_three_scores,
    "scaled-dot-product": scaled_dot_product,
    "score-functions": score_functions,
}
