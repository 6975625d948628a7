"""The content security policy: what a page may load and run, told to the browser in the page itself.

    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-…'; …">
    <meta name="referrer" content="no-referrer">

Some hosts, GitHub Pages among them, send no headers of a site's own, so every page carries its policy, with the hashes
of exactly its own inline scripts. `headers.py` gives the same to hosts that do.

Nothing is allowed but the site's own files: no inline style, no eval, no form to elsewhere. Trusted Types are not asked
for: the scripts start a worker and read the page of all cards by its HTML.
"""

import base64
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from macros.publish.pages import at_start_of_head, meta

# As templates write it; what is not found here is not allowed to run.
SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
# Data, not code: a browser never runs it.
DATA = re.compile(r"""\btype=["']?application/json\b""")
SOURCE = re.compile(r"(?<![\w-])src\s*=")
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
HASH = re.compile(r"'sha256-[^']*'")
DATA_IMAGE = re.compile(r"""url\(["']?data:""")


def hashes_of(html: str) -> list[str]:
    """The sources that allow exactly the inline scripts of a page, in their order: `'sha256-…'`."""
    inline = [
        code
        for attributes, code in SCRIPT.findall(html)
        if not SOURCE.search(attributes) and not DATA.search(attributes)
    ]
    return list(dict.fromkeys(_hash(code) for code in inline))


def _hash(code: str) -> str:
    # A browser hashes what its parser sees, where every line ends with \n.
    digest = hashlib.sha256(re.sub("\r\n?", "\n", code).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(hashes: Iterable[str], *, data_images: bool) -> str:
    """The policy as a browser reads it.

    `data_images` allows pictures that stand in a stylesheet as text. They can ask nobody for anything.
    """
    own = "'self'"
    directives = {
        "default-src": ["'none'"],
        "script-src": [own, *hashes],
        "style-src": [own],
        "img-src": [own, *(["data:"] if data_images else [])],
        "font-src": [own],
        "connect-src": [own],
        "worker-src": [own],
        "manifest-src": [own],
        "form-action": [own],
        "base-uri": ["'none'"],
    }
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())


def has_data_images(site: Path) -> bool:
    """Whether a stylesheet of the site holds pictures as text, such as the theme's icons."""
    return any(DATA_IMAGE.search(sheet.read_text(encoding="utf-8")) for sheet in site.rglob("*.css"))


def with_policy(html: str, name: str, *, data_images: bool) -> str:
    """The page with its policy, and with the wish that its links tell nobody where they were followed.

    Raises `ContentError` naming the page if its head does not begin with its encoding.
    """
    content = policy(hashes_of(html), data_images=data_images)
    tags = meta(http_equiv="Content-Security-Policy", content=content) + meta(name="referrer", content="no-referrer")
    return at_start_of_head(html, tags, name)


def hashes_in(head: str) -> list[str]:
    """The sources that the policy in a page's head allows by their hash."""
    found = POLICY.search(head)
    return HASH.findall(found[1]) if found else []
