"""What search engines look for at the root of a host: `sitemap.xml`, the addresses of all pages, and `robots.txt`.

    <url><loc>https://example.org/notes/attention/</loc></url>

A site map holds whole addresses, so there is none where the site's is not known (MkDocs writes an empty one). It gives
no days of change: MkDocs takes the day of the build for every page, and a wrong day is worse than none. The compressed
copy that MkDocs adds is left out, because hosts compress by themselves.

`robots.txt` is read at a host's root alone, so a site that stands in a folder has none.
"""

from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape

from macros.publish.pages import MISSING, address_of, pages_of
from macros.publish.publication import Publication

FILE = "sitemap.xml"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
FOOT = "</urlset>\n"
ROBOTS = "robots.txt"


def write_site_map(publication: Publication) -> None:
    """Write both files, or take away what MkDocs has written where they can say nothing."""
    site, url = publication.site, publication.url
    for name in (FILE, f"{FILE}.gz"):
        (site / name).unlink(missing_ok=True)
    if url:
        addresses = [address_of(page, site) for page in pages_of(site)]
        (site / FILE).write_text(site_map(url, addresses), encoding="utf-8")
    if urlsplit(url).path in ("", "/"):
        (site / ROBOTS).write_text(robots(url), encoding="utf-8")


def site_map(url: str, addresses: list[str]) -> str:
    """The site map of the pages at `addresses`, which are relative to `url`."""
    lines = [f"<url><loc>{escape(url + quote(address))}</loc></url>\n" for address in addresses if address != MISSING]
    return "".join([HEAD, *lines, FOOT])


def robots(url: str) -> str:
    """All may be read; where the site map is, if the site's address is known."""
    return "User-agent: *\nAllow: /\n" + (f"Sitemap: {url}{FILE}\n" if url else "")
