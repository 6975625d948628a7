"""The steps that turn the built site into what is published, in their order.

Each step reads and writes the files of the site's folder, and nothing else; a later one sees what earlier ones left.
A live preview and the small sites of the tests are not published: they are served as MkDocs writes them.
"""

from macros.publish.publication import Publication, Step
from macros.publish.service_worker import write_service_worker
from macros.publish.web_app import write_web_app

# Files first (they get names by their content), then pages, then what lists and hashes everything.
STEPS: tuple[Step, ...] = (
    write_web_app,
    # It hashes the finished files: no step after it may change one.
    write_service_worker,
)


def publish(publication: Publication) -> None:
    """Run every step.

    Raises `ContentError` with the step's reason if one fails.
    """
    for step in STEPS:
        step(publication)
