"""The Transformer encoder in PyTorch, as section 5 has it: pre-LN, several heads, and [CLS], which is read at the end.

Positions enter as a learned number for each head and each distance j - i, clipped at ±8 words and added to the scores:
the relative position bias of Raffel et al. (2020, T5), without its logarithmic buckets.
"""

import math
from itertools import chain

import torch
from torch import Tensor, nn

from macros.practice.models import (
    EPSILON,
    HEADS,
    LAYERS,
    REACH,
    START_ID,
    WIDTH_FF,
    WIDTH_TRANSFORMER,
    Model,
    Reading,
    matrix,
)

D = WIDTH_TRANSFORMER


class Transformer(Model):
    """Per layer x = x + MHA(LN(x)), x = x + FFN(LN(x)); at the end z = w·LN(x_[CLS]) + b."""

    layers = LAYERS

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, D, D)
        for layer in range(1, self.layers + 1):
            self._add_layer(layer)
        self._add("gamma", torch.ones(D))
        self._add("beta", torch.zeros(D))

    def _add(self, name: str, start: Tensor) -> None:
        self.register_parameter(name, nn.Parameter(start.detach()))

    def _add_layer(self, layer: int) -> None:
        for name in ("WQ", "WK", "WV", "WO"):
            self._add(f"{name}_{layer}", matrix(D, D))
        self._add(f"bias_{layer}", torch.zeros(HEADS, 2 * REACH + 1))
        self._add(f"W1_{layer}", matrix(WIDTH_FF, D))
        self._add(f"b1_{layer}", torch.zeros(WIDTH_FF))
        self._add(f"W2_{layer}", matrix(D, WIDTH_FF))
        self._add(f"b2_{layer}", torch.zeros(D))
        for norm in chain.from_iterable((f"gamma{k}_{layer}", f"beta{k}_{layer}") for k in (1, 2)):
            self._add(norm, torch.ones(D) if norm.startswith("gamma") else torch.zeros(D))

    def of(self, name: str, layer: int) -> Tensor:
        """A weight of a layer, counted from 1."""
        weight: Tensor = getattr(self, f"{name}_{layer}")
        return weight

    def forward(self, ids: Tensor) -> Reading:
        """The trace has `weights` [B, layers, heads, n+1, n+1]: from row to column, [CLS] first."""
        x = self.E[torch.cat((ids.new_full((len(ids), 1), START_ID), ids), 1)]
        weights = []
        for layer in range(1, self.layers + 1):
            mixed, w = self._attend(self._norm(x, layer, 1), layer)
            x = x + mixed
            x = x + self._feed_forward(self._norm(x, layer, 2), layer)
            weights.append(w)
        top = nn.functional.layer_norm(x[:, 0], (D,), self.gamma, self.beta, EPSILON)
        return Reading(self.classify(top), {"weights": torch.stack(weights, 1)})

    def _norm(self, x: Tensor, layer: int, k: int) -> Tensor:
        return nn.functional.layer_norm(x, (D,), self.of(f"gamma{k}", layer), self.of(f"beta{k}", layer), EPSILON)

    def _attend(self, x: Tensor, layer: int) -> tuple[Tensor, Tensor]:
        """Q = X W^Q and so on, as in the section; the columns of head m are m·d/H to (m+1)·d/H."""
        q, k, v = (self._heads(x @ self.of(name, layer)) for name in ("WQ", "WK", "WV"))
        place = torch.arange(x.shape[1])
        distance = (place[None, :] - place[:, None]).clamp(-REACH, REACH) + REACH
        scores = q @ k.transpose(2, 3) / math.sqrt(D // HEADS) + self.of("bias", layer)[:, distance]
        weights = scores.softmax(3)
        heads = (weights @ v).transpose(1, 2).reshape(x.shape)
        return heads @ self.of("WO", layer), weights

    def _heads(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:2], HEADS, D // HEADS).transpose(1, 2)

    def _feed_forward(self, x: Tensor, layer: int) -> Tensor:
        inner = torch.relu(x @ self.of("W1", layer).T + self.of("b1", layer))
        return inner @ self.of("W2", layer).T + self.of("b2", layer)


class OneLayer(Transformer):
    """A control: with one layer [CLS] reads the words before they have met."""

    layers = 1
