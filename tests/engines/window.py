"""A browser's window as a smoke test needs it, whatever the engine: what a person does and sees there."""

import time
from abc import ABC, abstractmethod
from typing import Any

# Everything is on this machine, but the machine may be busy: the longest wait for anything, in seconds.
PATIENCE = 60
WIDTH, HEIGHT = 1280, 862
# The code points that WebDriver has for keys without a character.
KEYS = {"Enter": "\ue006", "ArrowDown": "\ue015", "Tab": "\ue004"}
# Where the middle of an element is, once it is shown there and nothing else covers it.
MIDDLE = """(selector) => {
  const element = [...document.querySelectorAll(selector)].find((each) => each.getClientRects().length);
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = element.getBoundingClientRect();
  const middle = [Math.round(x + width / 2), Math.round(y + height / 2)];
  return element.contains(document.elementFromPoint(...middle)) ? middle : null;
}"""


class EngineError(Exception):
    """What an engine answers where it cannot do what it is told."""


class Window(ABC):
    """A window of an engine; functions are JavaScript, their arguments and results what JSON can hold."""

    can_print = False

    def __init__(self, home: str) -> None:
        self.home = home

    @abstractmethod
    def go(self, address: str) -> None:
        """Load a page; `address` is relative to the home page."""

    @abstractmethod
    def ask(self, function: str, *arguments: Any) -> Any:
        """What a function answers on the page."""

    @abstractmethod
    def perform(self, device: dict[str, Any]) -> None:
        """Act with one input device, as the actions of WebDriver have it."""

    @abstractmethod
    def picture(self) -> bytes:
        """What the window shows, as a PNG."""

    @abstractmethod
    def troubles(self) -> list[str]:
        """What pages have logged and thrown so far, as far as the engine tells."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""

    def pdf(self) -> bytes:
        """The page on paper, where `can_print`."""
        raise NotImplementedError

    def until(self, function: str, *arguments: Any) -> Any:
        """What a function answers, as soon as that is true; fails with its last answer where it never is."""
        answer, end = None, time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                answer = self.ask(function, *arguments)
            except EngineError as error:  # the page is being left
                answer = error
            if answer and not isinstance(answer, EngineError):
                return answer
        raise AssertionError(f"never true: {function}{arguments}: {answer!r}")

    def press(self, *keys: str) -> None:
        """Press keys, one after the other: "Enter", "ArrowDown", or a character."""
        values = [KEYS.get(key, key) for key in keys]
        strokes = [{"type": kind, "value": value} for value in values for kind in ("keyDown", "keyUp")]
        self.perform({"type": "key", "id": "keyboard", "actions": strokes})

    def click(self, selector: str) -> None:
        """Click on the first element that is shown, as soon as nothing covers it."""
        x, y = self.until(MIDDLE, selector)
        button = [{"type": kind, "button": 0} for kind in ("pointerDown", "pointerUp")]
        actions = [{"type": "pointerMove", "x": x, "y": y, "duration": 0}, *button]
        self.perform({"type": "pointer", "id": "mouse", "actions": actions})
