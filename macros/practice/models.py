"""The six models in PyTorch, written as the equations stand in the sections, with the same names.

A model takes the ids of a batch of sentences of one length, `[B, n]`, and gives a `Reading`: the logits `[B]`, and the
states, gates and weights behind them by name. Batches never mix lengths: nothing is padded and masked.
Vectors are rows here, so that W x is written `x @ W.T`. d: width of a word vector, h: of a hidden state, n: words.
"""

import math
from collections.abc import Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn

WIDTH, HIDDEN, HIDDEN_BOTH, KEY = 16, 24, 16, 16
WIDTH_TRANSFORMER, LAYERS, HEADS, WIDTH_FF, REACH = 32, 2, 4, 64, 8
START_ID, EPSILON = 1, 1e-5


class Reading(NamedTuple):
    """Logits `[B]`, and by name what led to them: `[B, n, ...]`.

    memory: the n vectors `[B, h]` that carry the past, for the gradients: h_t, and c_t of an LSTM.
    """

    logit: Tensor
    trace: dict[str, Tensor]
    memory: Sequence[Tensor] = ()


def matrix(rows: int, columns: int) -> nn.Parameter:
    """A weight matrix, uniform within 1/sqrt(columns)."""
    bound = 1 / math.sqrt(columns)
    return nn.Parameter(torch.empty(rows, columns).uniform_(-bound, bound))


class Model(nn.Module):
    """Word vectors `E` [V, d] below, and above a linear classifier z = w·s + b of a sentence vector s."""

    def __init__(self, vocabulary: int, width: int = WIDTH, top: int = WIDTH) -> None:
        super().__init__()
        self.E = nn.Parameter(torch.randn(vocabulary, width) * (0.5 if width == WIDTH else 0.1))
        self.w = nn.Parameter(matrix(1, top).detach()[0])
        self.b = nn.Parameter(torch.zeros(1))

    def classify(self, sentence: Tensor) -> Tensor:
        """The logits z [B] of sentence vectors [B, top]."""
        return sentence @ self.w + self.b


class Mean(Model):
    """z = w·x̄ + b, where x̄ is the average of the word vectors (section 1)."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, WIDTH, WIDTH)

    def forward(self, ids: Tensor) -> Reading:
        """The trace has `shares` [B, n]: w·x_t/n, which add up to z - b."""
        x = self.E[ids]
        return Reading(self.classify(x.mean(1)), {"shares": x @ self.w / ids.shape[1]})


class MeanMlp(Model):
    """A control: the same average under a layer of ReLU units."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, WIDTH, HIDDEN)
        self.W_1, self.b_1 = matrix(HIDDEN, WIDTH), nn.Parameter(torch.zeros(HIDDEN))

    def forward(self, ids: Tensor) -> Reading:
        """The trace is empty."""
        return Reading(self.classify(torch.relu(self.E[ids].mean(1) @ self.W_1.T + self.b_1)), {})


class Rnn(Model):
    """h_t = tanh(W_xh x_t + W_hh h_{t-1} + b_h), z = w·h_n + b (section 2)."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, WIDTH, HIDDEN)
        self.W_xh, self.W_hh = matrix(HIDDEN, WIDTH), matrix(HIDDEN, HIDDEN)
        self.b_h = nn.Parameter(torch.zeros(HIDDEN))

    def forward(self, ids: Tensor) -> Reading:
        """The trace has `h` [B, n, h]."""
        inputs = (self.E[ids] @ self.W_xh.T + self.b_h).unbind(1)
        states = [inputs[0].tanh()]
        for x in inputs[1:]:
            states.append(torch.addmm(x, states[-1], self.W_hh.T).tanh())
        return Reading(self.classify(states[-1]), {"h": torch.stack(states, 1)}, states)


class Lstm(Model):
    """The LSTM of section 3; the forget gate's bias starts at `forget_bias`."""

    forget_bias = 1.0

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, WIDTH, HIDDEN)
        for gate in "ifog":
            self.register_parameter(f"W_{gate}", matrix(HIDDEN, WIDTH))
            self.register_parameter(f"U_{gate}", matrix(HIDDEN, HIDDEN))
            bias = self.forget_bias if gate == "f" else 0.0
            self.register_parameter(f"b_{gate}", nn.Parameter(torch.full((HIDDEN,), bias)))

    def forward(self, ids: Tensor) -> Reading:
        """The trace has `h`, `c`, `i`, `f`, `o`, `g`, each [B, n, h]."""
        # The four products of a step are one: their matrices are stacked.
        w, u, b = (torch.cat([getattr(self, f"{name}_{gate}") for gate in "ifog"]) for name in "WUb")
        h = c = self.E.new_zeros(len(ids), HIDDEN)
        steps = []
        for x in (self.E[ids] @ w.T + b).unbind(1):
            gates, candidate = torch.addmm(x, h, u.T).split([3 * HIDDEN, HIDDEN], 1)
            (i, f, o), g = gates.sigmoid().chunk(3, 1), candidate.tanh()
            c = f * c + i * g
            h = o * c.tanh()
            steps.append((h, c, i, f, o, g))
        return Reading(self.classify(h), _trace("hcifog", steps), [step[1] for step in steps])


class LstmWithoutBias(Lstm):
    """A control for the gradients: no head start for the forget gate."""

    forget_bias = 0.0


def _trace(names: str, steps: list[tuple[Tensor, ...]]) -> dict[str, Tensor]:
    return {name: torch.stack(values, 1) for name, values in zip(names, zip(*steps, strict=True), strict=True)}


def add_gru(module: nn.Module, mark: str, width: int, hidden: int) -> None:
    """The weights of one GRU, its names ending in `mark`."""
    for gate in "rzn":
        module.register_parameter(f"W_{gate}{mark}", matrix(hidden, width))
        module.register_parameter(f"U_{gate}{mark}", matrix(hidden, hidden))
        module.register_parameter(f"b_{gate}{mark}", nn.Parameter(torch.zeros(hidden)))


def run_gru(module: nn.Module, mark: str, inputs: Tensor) -> list[tuple[Tensor, ...]]:
    """h, r, z, n of each step [B, h], as section 3 has them: h_t = z_t ⊙ h_{t-1} + (1 - z_t) ⊙ n_t."""
    w, b = (torch.cat([getattr(module, f"{name}_{gate}{mark}") for gate in "rzn"]) for name in "Wb")
    u = torch.cat([getattr(module, f"U_{gate}{mark}") for gate in "rz"])
    u_n = getattr(module, f"U_n{mark}")
    h = inputs.new_zeros(len(inputs), u_n.shape[0])
    steps = []
    for x in (inputs @ w.T + b).unbind(1):
        gates, candidate = x.split([2 * len(u_n), len(u_n)], 1)
        r, z = torch.addmm(gates, h, u.T).sigmoid().chunk(2, 1)
        n = torch.addmm(candidate, r * h, u_n.T).tanh()
        h = n + z * (h - n)
        steps.append((h, r, z, n))
    return steps


class Gru(Model):
    """The GRU of section 3."""

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, WIDTH, HIDDEN)
        add_gru(self, "", WIDTH, HIDDEN)

    def forward(self, ids: Tensor) -> Reading:
        """The trace has `h`, `r`, `z`, `n`, each [B, n, h]."""
        steps = run_gru(self, "", self.E[ids])
        return Reading(self.classify(steps[-1][0]), _trace("hrzn", steps), [step[0] for step in steps])


class Bigru(Model):
    """A GRU in each direction, and attention pooling over their joined states (sections 3 and 4).

    u_t = tanh(W_u h_t + b_u), w_t = softmax(u_t·q), o = Σ w_t h_t, z = w·o + b.
    """

    def __init__(self, vocabulary: int) -> None:
        super().__init__(vocabulary, WIDTH, 2 * HIDDEN_BOTH)
        add_gru(self, "_forward", WIDTH, HIDDEN_BOTH)
        add_gru(self, "_backward", WIDTH, HIDDEN_BOTH)
        self.W_u, self.b_u = matrix(KEY, 2 * HIDDEN_BOTH), nn.Parameter(torch.zeros(KEY))
        self.q = nn.Parameter(matrix(1, KEY).detach()[0])

    def forward(self, ids: Tensor) -> Reading:
        """The trace has `h` [B, n, 2h] and `weights` [B, n]."""
        x = self.E[ids]
        there = [step[0] for step in run_gru(self, "_forward", x)]
        back = [step[0] for step in run_gru(self, "_backward", x.flip(1))][::-1]
        h = torch.cat((torch.stack(there, 1), torch.stack(back, 1)), 2)
        weights = (torch.tanh(h @ self.W_u.T + self.b_u) @ self.q).softmax(1)
        return Reading(self.classify((weights.unsqueeze(2) * h).sum(1)), {"h": h, "weights": weights})
