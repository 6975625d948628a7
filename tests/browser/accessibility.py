"""What Chromium tells a screen reader, read from its own accessibility tree."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page


@dataclass(frozen=True)
class Node:
    """A node that a screen reader meets; `element` is the number of its DOM node in the browser."""

    role: str
    properties: dict[str, Any]
    element: int


def nodes(page: Page, role: str = "", name: str = "") -> list[Node]:
    """The nodes of a page, in order; only those with this role and name, where they are given."""
    session = page.context.new_cdp_session(page)
    session.send("Accessibility.enable")
    document = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    wanted = {key: value for key, value in (("role", role), ("accessibleName", name)) if value}
    raw = session.send("Accessibility.queryAXTree", {"nodeId": document, **wanted})["nodes"]
    session.detach()
    return [_node(node) for node in raw if not node["ignored"]]


def _node(raw: dict[str, Any]) -> Node:
    properties = {each["name"]: each["value"].get("value") for each in raw.get("properties", [])}
    return Node(str(raw["role"]["value"]), properties, raw.get("backendDOMNodeId", 0))


def elements_under(page: Page, class_name: str) -> set[int]:
    """The numbers of all DOM nodes in elements of a class."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": -1})["root"]
    session.detach()
    return {number for element in _with_class(root, class_name) for number in _numbers(element)}


def _with_class(node: dict[str, Any], class_name: str) -> Iterator[dict[str, Any]]:
    attributes = node.get("attributes", [])
    classes = dict(zip(attributes[::2], attributes[1::2], strict=True)).get("class", "")
    if class_name in classes.split():
        yield node
        return
    for child in node.get("children", []):
        yield from _with_class(child, class_name)


def _numbers(node: dict[str, Any]) -> Iterator[int]:
    yield node["backendNodeId"]
    for child in node.get("children", []):
        yield from _numbers(child)
