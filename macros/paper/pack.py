"""Makes a PDF small.

What is no stream goes into compressed object streams (PDF 1.5), streams are compressed once more, and what nothing
leads to is left out.

A tagged PDF has thousands of small objects, one for each piece of text; Chromium writes each of them out in full.

    1 0 obj <</Type /StructElem …>> endobj 2 0 obj … → one stream of 1000 objects
"""

import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject, PdfObject, StreamObject

HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
TOGETHER = 1000
BEST = 9
# How wide the fields of the cross-reference are, in bytes: kind, place, place in it.
WIDTHS = (1, 4, 2)
FREE, WHOLE, PACKED = 0, 1, 2
KEPT = ("/Root", "/Info", "/ID")


def packed(pdf: bytes) -> bytes:
    """The same PDF with object streams and a cross-reference stream."""
    reader = PdfReader(BytesIO(pdf))
    numbers = {old: new for new, old in enumerate(sorted(_reachable(reader)), 1)}
    objects = _objects(reader, numbers)
    loose = [number for number, found in objects.items() if not isinstance(found, StreamObject)]
    out, places = BytesIO(), {0: (FREE, 0, 65535)}
    out.write(HEAD)
    for number, found in objects.items():
        if isinstance(found, StreamObject):
            places[number] = (WHOLE, out.tell(), 0)
            _write(out, number, _entries(found), _data(found))
    free = len(objects) + 1
    for start in range(0, len(loose), TOGETHER):
        group = loose[start : start + TOGETHER]
        places[free] = (WHOLE, out.tell(), 0)
        places.update({member: (PACKED, free, index) for index, member in enumerate(group)})
        _write(out, free, *_object_stream([(member, objects[member]) for member in group]))
        free += 1
    _finish(out, free, places, _heads(reader, numbers))
    return out.getvalue()


def _objects(reader: PdfReader, numbers: dict[int, int]) -> dict[int, Any]:
    """What is kept, by its new number; `numbers` maps the old ones to them."""
    found = {number: reader.get_object(number) for number in numbers}
    for item in found.values():
        _renumber(item, numbers)
    return {numbers[number]: item for number, item in found.items()}


def _renumber(item: Any, numbers: dict[int, int]) -> None:
    """Let the references in an object lead to the new numbers."""
    is_dictionary = isinstance(item, DictionaryObject)
    for key in list(item) if is_dictionary else range(len(item)) if isinstance(item, ArrayObject) else ():
        value = item.raw_get(key) if is_dictionary else item[key]
        if isinstance(value, IndirectObject):
            item[key] = _to(value, numbers)
        else:
            _renumber(value, numbers)


def _to(reference: IndirectObject, numbers: dict[int, int]) -> IndirectObject:
    return IndirectObject(numbers[reference.idnum], 0, reference.pdf)


def _reachable(reader: PdfReader) -> set[int]:
    """The numbers of the objects that anything leads to."""
    found: set[int] = set()
    waiting: list[Any] = [reader.trailer.raw_get(key) for key in KEPT if key in reader.trailer]
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if item.idnum not in found:
                found.add(item.idnum)
                waiting.append(item.get_object())
        elif isinstance(item, DictionaryObject):
            waiting += [item.raw_get(key) for key in item]
        elif isinstance(item, ArrayObject):
            waiting += list(item)
    return found


def _bytes(found: PdfObject) -> bytes:
    stream = BytesIO()
    found.write_to_stream(stream)
    return stream.getvalue()


def _entries(found: StreamObject) -> bytes:
    entries = dict(found)
    entries.pop("/Length", None)
    if "/Filter" not in found:
        entries[NameObject("/Filter")] = NameObject("/FlateDecode")
    return b"\n".join(_bytes(key) + b" " + _bytes(value) for key, value in entries.items())


def _data(found: StreamObject) -> bytes:
    raw: bytes = found._data
    if "/Filter" not in found:
        return zlib.compress(raw, BEST)
    if str(found["/Filter"]) != "/FlateDecode" or "/DecodeParms" in found:
        return raw
    return min(raw, zlib.compress(zlib.decompress(raw), BEST), key=len)


def _object_stream(members: list[tuple[int, PdfObject]]) -> tuple[bytes, bytes]:
    index, body = [], b""
    for number, found in members:
        index.append(f"{number} {len(body)}")
        body += _bytes(found) + b"\n"
    head = (" ".join(index) + "\n").encode()
    entries = f"/Type /ObjStm\n/N {len(members)}\n/First {len(head)}\n/Filter /FlateDecode".encode()
    return entries, zlib.compress(head + body, BEST)


def _write(out: BytesIO, number: int, entries: bytes, data: bytes) -> None:
    out.write(f"{number} 0 obj\n<<".encode() + entries + f"\n/Length {len(data)}>>\nstream\n".encode())
    out.write(data + b"\nendstream\nendobj\n")


def _heads(reader: PdfReader, numbers: dict[int, int]) -> bytes:
    """The entries of the trailer that are kept."""
    heads = {key: reader.trailer.raw_get(key) for key in KEPT if key in reader.trailer}
    new = {key: _to(value, numbers) if isinstance(value, IndirectObject) else value for key, value in heads.items()}
    return b"\n".join(key.encode() + b" " + _bytes(value) for key, value in new.items())


def _finish(out: BytesIO, number: int, places: dict[int, tuple[int, int, int]], heads: bytes) -> None:
    start = out.tell()
    places[number] = (WHOLE, start, 0)
    table = zlib.compress(b"".join(_rows(places, number + 1)), BEST)
    widths = " ".join(map(str, WIDTHS))
    entries = f"/Type /XRef\n/Size {number + 1}\n/W [{widths}]\n/Filter /FlateDecode\n".encode() + heads
    _write(out, number, entries, table)
    out.write(f"startxref\n{start}\n%%EOF\n".encode())


def _rows(places: dict[int, tuple[int, int, int]], size: int) -> Iterator[bytes]:
    for number in range(size):
        values = places.get(number, places[0])
        yield b"".join(value.to_bytes(width, "big") for value, width in zip(values, WIDTHS, strict=True))
