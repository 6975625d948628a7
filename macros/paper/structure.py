"""The tags of a PDF without those that say nothing.

Chromium tags every box of a page, and most of them as NonStruct, which is to mean: no element. A formula alone has
dozens. Their text is given to the element around them.

    P → NonStruct → NonStruct → marked content 7      P → marked content 7
"""

from collections.abc import Iterator
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, NumberObject

KINDS = {"/MCR", "/OBJR"}


def flatten(writer: PdfWriter) -> None:
    """Take the elements that say nothing out of the structure tree, in place; a PDF without tags stays as it is."""
    root = writer.root_object.get("/StructTreeRoot")
    if root is None:
        return
    adopted: dict[int, IndirectObject] = {}
    for kid in _kids(root.get_object()):
        _adopt(kid, adopted)
    _retarget(root.get_object()["/ParentTree"].get_object(), adopted)


def _kids(element: Any) -> list[Any]:
    found = element.get("/K", [])
    found = found.get_object() if isinstance(found, IndirectObject) and isinstance(found.get_object(), list) else found
    return list(found) if isinstance(found, list) else [found]


def _is_element(kid: Any) -> bool:
    found = kid.get_object()
    return isinstance(found, dict) and found.get("/Type") not in KINDS


def _says_nothing(kid: Any) -> bool:
    return _is_element(kid) and kid.get_object()["/S"] == "/NonStruct"


def _adopt(element: IndirectObject, adopted: dict[int, IndirectObject]) -> None:
    """Make the nearest descendants of an element that say something its own children, all the way down."""
    holder: Any = element.get_object()
    kids = ArrayObject()
    page = None
    for kid, on in _meaningful(holder, holder.raw_get("/Pg") if "/Pg" in holder else None, element, adopted):
        if isinstance(kid, int):
            page = page or on
            kids.append(NumberObject(kid) if on == page else _reference(kid, on))
            continue
        if _is_element(kid):
            kid.get_object()[NameObject("/P")] = element
            _adopt(kid, adopted)
        kids.append(kid)
    holder[NameObject("/K")] = kids
    if page:
        holder[NameObject("/Pg")] = page


def _meaningful(
    element: Any, page: Any, holder: IndirectObject, adopted: dict[int, IndirectObject]
) -> Iterator[tuple[Any, Any]]:
    """What an element holds once those that say nothing are gone, each with the page that it is on."""
    for kid in _kids(element):
        if _says_nothing(kid):
            inner: Any = kid.get_object()
            adopted[kid.idnum] = holder
            yield from _meaningful(inner, inner.raw_get("/Pg") if "/Pg" in inner else page, holder, adopted)
        else:
            yield kid, page


def _reference(mark: int, page: Any) -> DictionaryObject:
    return DictionaryObject(
        {NameObject("/Type"): NameObject("/MCR"), NameObject("/Pg"): page, NameObject("/MCID"): NumberObject(mark)}
    )


def _retarget(tree: Any, adopted: dict[int, IndirectObject]) -> None:
    """Let the tree from marked content to elements lead to those that are left."""
    for node in _kids_of_tree(tree):
        numbers = node.get("/Nums", ArrayObject())
        for index in range(1, len(numbers), 2):
            owners = numbers[index]
            listed = owners.get_object()
            if isinstance(listed, list):
                for place, owner in enumerate(listed):
                    listed[place] = _owner(owner, adopted)
            else:
                numbers[index] = _owner(owners, adopted)


def _kids_of_tree(tree: Any) -> Iterator[Any]:
    yield tree
    for kid in tree.get("/Kids", []):
        yield from _kids_of_tree(kid.get_object())


def _owner(owner: Any, adopted: dict[int, IndirectObject]) -> Any:
    return adopted.get(owner.idnum, owner) if isinstance(owner, IndirectObject) else owner
