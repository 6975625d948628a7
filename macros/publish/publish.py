"""The steps that turn the built site into what is published, in their order.

Each step reads and writes the files of the site's folder, and nothing else; a later one sees what earlier ones left.
A live preview and the small sites of the tests are not published: they are served as MkDocs writes them.
"""

from macros.publish.finish import finish_pages
from macros.publish.headers import write_headers
from macros.publish.pack import pack
from macros.publish.publication import Publication, Step
from macros.publish.service_worker import write_service_worker
from macros.publish.site_map import write_site_map
from macros.publish.web_app import write_web_app

# Files first (they get names by their content), then pages, then what lists and hashes everything.
STEPS: tuple[Step, ...] = (
    write_web_app,
    pack,
    # It writes the hashes of their scripts into the pages: after it no page changes.
    finish_pages,
    write_site_map,
    # It hashes the finished files: no step after it may change one.
    write_service_worker,
    # It names files and their hashes, and is itself no file of the site.
    write_headers,
)


def publish(publication: Publication) -> None:
    """Run every step.

    Raises `ContentError` with the step's reason if one fails.
    """
    for step in STEPS:
        step(publication)
