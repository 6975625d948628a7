"""The functions of the notebook, in plain Python: numbers are floats, vectors are lists."""

import math
from collections.abc import Sequence

Vector = Sequence[float]
Matrix = Sequence[Vector]
# What one step prints, in order: numbers, and lists of them.
Printed = list[object]


def sigmoid(x: float) -> float:
    """The logistic sigmoid."""
    return 1 / (1 + math.exp(-x))


def softmax(scores: Vector) -> list[float]:
    """Weights from scores."""
    powers = [math.exp(score) for score in scores]
    return [power / sum(powers) for power in powers]


def dot(a: Vector, b: Vector) -> float:
    """The dot product."""
    return sum(x * y for x, y in zip(a, b, strict=True))


def add(*vectors: Vector) -> list[float]:
    """The sum of vectors."""
    return [sum(parts) for parts in zip(*vectors, strict=True)]


def scale(factor: float, vector: Vector) -> list[float]:
    """A number times a vector."""
    return [factor * part for part in vector]


def mean(*vectors: Vector) -> list[float]:
    """The average of vectors."""
    return scale(1 / len(vectors), add(*vectors))


def mix(weights: Vector, vectors: Matrix) -> list[float]:
    """The sum of vectors under weights."""
    return add(*(scale(weight, vector) for weight, vector in zip(weights, vectors, strict=True)))


def tanh(vector: Vector) -> list[float]:
    """The hyperbolic tangent of each component."""
    return [math.tanh(part) for part in vector]


def times(matrix: Matrix, vector: Vector) -> list[float]:
    """A matrix, given by its rows, times a column vector."""
    return [dot(row, vector) for row in matrix]


def transposed(matrix: Matrix) -> list[list[float]]:
    """The matrix with rows and columns exchanged."""
    return [list(column) for column in zip(*matrix, strict=True)]
