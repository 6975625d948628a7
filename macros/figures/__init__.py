"""Figures made from data: each function takes the folder of the data files and returns an SVG."""

from collections.abc import Callable
from pathlib import Path

from macros.figures.attention_heat_row import draw as draw_attention_heat_row
from macros.figures.cost_growth import draw as draw_cost_growth
from macros.figures.forget_gate_decay import draw as draw_forget_gate_decay
from macros.figures.gradient_decay import draw as draw_gradient_decay
from macros.figures.position_map import draw as draw_position_map
from macros.figures.practice_gaps import draw as draw_practice_gaps
from macros.figures.practice_gradients import draw as draw_practice_gradients
from macros.figures.softmax_temperature import draw as draw_softmax_temperature

DRAWN: dict[str, Callable[[Path], str]] = {
    "attention-heat-row": draw_attention_heat_row,
    "cost-growth": draw_cost_growth,
    "forget-gate-decay": draw_forget_gate_decay,
    "gradient-decay": draw_gradient_decay,
    "position-map": draw_position_map,
    "practice-gaps": draw_practice_gaps,
    "practice-gradients": draw_practice_gradients,
    "softmax-temperature": draw_softmax_temperature,
}
