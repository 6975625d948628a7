"""What the theme's templates write into pages against the rules of HTML, where it can be left out without loss."""

from macros.publish.pages import pages_of
from macros.publish.publication import Publication

# What is written → what stands there instead.
MENDED = {
    # A label of the navigation that takes no focus: an empty number is none.
    ' tabindex=""': "",
}


def mend(publication: Publication) -> None:
    """Take out of every page what is wrong in it."""
    for page in pages_of(publication.site):
        html = page.read_text(encoding="utf-8")
        for wrong, right in MENDED.items():
            html = html.replace(wrong, right)
        page.write_text(html, encoding="utf-8")
