"""The pages, made ready: mended, with what is shown where they are shared, and with their policy. Each is read once."""

from macros.publish.pages import address_of, pages_of
from macros.publish.policy import has_data_images, with_policy
from macros.publish.publication import Publication
from macros.publish.social import previews

# What the theme's templates write against the rules of HTML, where it can be left out → what stands there instead.
MENDED = {
    # A label of the navigation that takes no focus: an empty number is none.
    ' tabindex=""': "",
}


def finish_pages(publication: Publication) -> None:
    """Make every page ready; nothing may change in a page after it, because its policy names its scripts.

    Raises `ContentError` naming a page whose head lacks what belongs there.
    """
    site = publication.site
    with_preview, data_images = previews(publication), has_data_images(site)
    for page in pages_of(site):
        name = page.relative_to(site).as_posix()
        html = with_preview(mended(page.read_text(encoding="utf-8")), address_of(page, site))
        page.write_text(with_policy(html, name, data_images=data_images), encoding="utf-8")


def mended(html: str) -> str:
    """The page without what is wrong in it."""
    for wrong, right in MENDED.items():
        html = html.replace(wrong, right)
    return html
