"""The PDFs of the built site: `python -m macros.paper site` writes them to `site/pdf/`, in one browser start.

`make pdf` runs it. It needs Chromium and the packages of `requirements-dev.txt`, and nothing of MkDocs.
"""


class PaperError(Exception):
    """What could not be put on paper; its text is the sentence that the author reads."""
