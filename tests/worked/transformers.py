"""Recomputes the worked examples of sections 5 to 7: for each step, what its formula prints, in order."""

import math
from collections.abc import Sequence

from tests.worked.arithmetic import Printed, Vector, dot, mean, scale, sigmoid, softmax


def positions(d: int, i: Sequence[int], base: float, t: Sequence[int]) -> list[Printed]:
    frequencies = [base ** (-2 * pair / d) for pair in i]

    def code(position: int) -> list[float]:
        return [f(position * frequency) for frequency in frequencies for f in (math.sin, math.cos)]

    def shown(position: int) -> Printed:
        angles = [position * frequency for frequency in frequencies for _ in range(2)]
        return [angles, code(position)]

    zero, one, three, first, second = t
    cosines = [math.cos(three * frequency) for frequency in frequencies]
    return [
        [[base, -2 * pair, d, frequency] for pair, frequency in zip(i, frequencies, strict=True)],
        *(shown(position) for position in (zero, one, three)),
        [scale(three, frequencies), cosines, dot(code(zero), code(three))],
        [[(second * f, first * f) for f in frequencies], dot(code(first), code(second))],
    ]


def transformer_parameters(d: int, d_ff: int) -> list[Printed]:
    attention, feed_forward, norms = 4 * (d * d + d), d * d_ff + d_ff + d_ff * d + d, 2 * 2 * d
    layer = attention + feed_forward + norms
    return [
        [4, 4, d * d, d, attention],
        [d * d_ff, d_ff, d_ff * d, d, feed_forward],
        [2, 2, 4, d, norms],
        [attention, feed_forward, norms, layer],
        [feed_forward, layer, feed_forward / layer],
    ]


def attention_cost(d: int, n: Sequence[int]) -> list[Printed]:
    def both(length: int) -> Printed:
        return [length, 2, d, length**2 * d, length, d, 2, length * d**2]

    short, equal, long = n
    return [
        [both(short), short**2 * d / (short * d**2)],
        both(equal),
        [both(long), long**2 * d / (long * d**2)],
        [[length, d, length / d] for length in n],
    ]


def practice_not_happy(
    polarity: Vector,
    unhappy: float,
    scale: float,
    w: float,
    h_0: float,
    scores: Vector,
    q: float,
    k: Vector,
    d_k: int,
) -> list[Printed]:
    *before, happy = polarity
    negation = before[-1]

    def label(s: float) -> list[float]:
        return [scale, s, sigmoid(scale * s)]

    def average(words: Vector) -> Printed:
        s = mean(*([word] for word in words))[0]
        return [1, len(words), words[:2], -words[2], abs(words[3]), s, label(s)]

    def last(word: float) -> float:
        return math.tanh(word + w * after_not)

    after_am = math.tanh(before[1] + w * math.tanh(before[0] + w * h_0))
    after_not = math.tanh(negation + w * after_am)
    pooling = softmax(scores)
    pooled = dot(pooling, polarity)
    row = [q * key / math.sqrt(d_k) for key in k]
    weights, alone = softmax(row), softmax([*row[:2], row[3]])
    return [
        average(polarity),
        average([*before, unhappy]),
        [before[0], w, h_0, after_am, negation, w, after_am, after_not],
        [happy, w, after_not, happy + w * after_not, last(happy), label(last(happy))],
        [unhappy, w, after_not, last(unhappy), label(last(unhappy))],
        [scores, pooling],
        [pooling[2], negation, pooling[3], happy, pooled, label(pooled)],
        [q, k, d_k, row, weights],
        [weights[2], negation, weights[3], happy, dot(weights, polarity)],
        [alone, alone[2], happy, dot(alone, [*before[:2], happy])],
    ]


def masked_lm(tokens: int, chosen: float, mask: float, random: float, unchanged: float) -> list[Printed]:
    share = chosen / 100
    count = share * tokens
    return [
        [share, tokens, count, round(count)],
        [mask / 100, count, mask / 100 * count],
        [random / 100, count, unchanged / 100 * count],
        [[percent / 100, chosen, percent * share] for percent in (mask, random, unchanged)],
        [tokens, count, tokens - count],
    ]


def bert_classifier(
    layers: int, d: int, widen: int, vocabulary: int, positions: int, segments: int, classes: int
) -> list[Printed]:
    norm, attention, feed_forward = 2 * d, 4 * (d * d + d), 2 * widen * d * d + widen * d + d
    layer = attention + feed_forward + 2 * norm
    embeddings = (vocabulary + positions + segments) * d + norm
    pooler, new = d * d + d, classes * d + classes
    old = embeddings + layers * layer + pooler
    square, single = [4, 2 * widen], [4, widen + 1, 4]
    return [
        [vocabulary, positions, segments, d, 2, d, embeddings],
        [square, single, sum(square), d, 2, sum(single), d, layer],
        [layers, layer, layers * layer],
        [d, 2, d, pooler],
        [embeddings, layers * layer, pooler, old],
        [classes, d, classes, new, new, old, new, new / (old + new)],
    ]


def sst2_points(sentences: int, before: float, after: float, interval: float, z: float) -> list[Printed]:
    wrong = {percent: sentences * (1 - percent / 100) for percent in (before, after)}
    whole = {percent: round(errors) for percent, errors in wrong.items()}

    def noise(percent: float) -> Printed:
        p = percent / 100
        error = 100 * math.sqrt(p * (1 - p) / sentences)
        return [100, p, 1 - p, sentences, error, z, error, z * error]

    return [
        [100, sentences, 100 / sentences],
        *([sentences, 1 - percent / 100, wrong[percent], whole[percent]] for percent in (before, after)),
        [whole[before], whole[after], whole[before], (whole[before] - whole[after]) / whole[before]],
        noise(after),
        noise(before),
    ]


RECOMPUTED = {
    "positions": positions,
    "transformer-parameters": transformer_parameters,
    "attention-cost": attention_cost,
    "practice-not-happy": practice_not_happy,
    "masked-lm": masked_lm,
    "bert-classifier": bert_classifier,
    "sst2-points": sst2_points,
}
