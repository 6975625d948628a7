"""`_headers`: what a host that reads this file (Netlify, Cloudflare Pages) sends with every answer.

    /*
      Content-Security-Policy: default-src 'none'; …; frame-ancestors 'none'
      X-Content-Type-Options: nosniff
    /service-worker.js
      Cache-Control: no-cache
    /assets/stylesheets/site.0a1b2c3d.css
      Cache-Control: public, max-age=31536000, immutable

The policy is that of the pages, with the scripts of all of them, and with what only a header can say. Both hosts let
browsers ask again for every file that has no rule for its cache; two rules for one file would be joined, not replaced.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from macros.publish.pages import pages_of
from macros.publish.policy import has_data_images, hashes_in, policy
from macros.publish.publication import Publication

FILE = "_headers"
WORKER = "service-worker.js"
# A name that changes with the content: before the ending it has a hash, in hexadecimal or as esbuild writes it.
HASHED = re.compile(r"[.-](?:(?=[a-f]*\d)[0-9a-f]{8,}|[0-9A-Z]{8})(?:\.min)?\.\w+$")
HEAD = 8_192  # characters
FOREVER = "public, max-age=31536000, immutable"
# What no page uses, and what nothing that gets into a page shall.
DENIED = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope"),
    *("magnetometer", "microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get"),
    *("screen-wake-lock", "usb", "xr-spatial-tracking"),
)

Rule = tuple[str, dict[str, str]]


def write_headers(publication: Publication) -> None:
    """Write the file; the policy in it is what the pages have in theirs."""
    site = publication.site
    hashes = sorted({source for page in pages_of(site) for source in hashes_in(_head(page))})
    safe = _for_all(policy(hashes, data_images=has_data_images(site)))
    text = "".join(_lines(path, headers) for path, headers in [("/*", safe), *_caches(site)])
    (site / FILE).write_text(text, encoding="utf-8")


def _head(page: Path) -> str:
    # A policy stands at the very beginning; a page may be a megabyte.
    with page.open(encoding="utf-8") as file:
        return file.read(HEAD)


def _for_all(policy: str) -> dict[str, str]:
    return {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in DENIED),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def _caches(site: Path) -> Iterator[Rule]:
    if (site / WORKER).is_file():
        yield f"/{WORKER}", {"Cache-Control": "no-cache"}
    for file in sorted(site.rglob("*")):
        if file.is_file() and HASHED.search(file.name):
            yield f"/{quote(file.relative_to(site).as_posix())}", {"Cache-Control": FOREVER}


def _lines(path: str, headers: dict[str, str]) -> str:
    return "\n".join([path, *(f"  {name}: {value}" for name, value in headers.items())]) + "\n"
