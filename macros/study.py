"""The study page: the `study` macro makes its frame, which `overrides/assets/javascripts/study/` brings to life.

    <div class="study">
    <study-page data-cards="../cards/">
    <p class="study-needs-script">This page needs JavaScript. <a href="../cards/">All cards</a> …</p>
    <study-start hidden>…</study-start>
    <study-session hidden></study-session>
    <study-progress hidden>…</study-progress>
    <study-settings hidden>…</study-settings>
    <study-backup hidden>…</study-backup>
    </study-page>
    </div>
    <div class="study-downloads">…</div>

The cards are not here: the script takes them from `/cards/`. Stylesheets and script are linked by the template that the
page names, `overrides/study.html`, so that no other page loads them.
"""

from macros.templates import render


def render_study(page: str) -> str:
    """The frame as HTML; `page` is the source path of the page that it stands on (`study.md`)."""
    return render("study.html", root=root_of(page))


def root_of(page: str) -> str:
    """The way from a page to the root of the site: `../` from `study.md`, which is published as `study/`."""
    depth = page.removesuffix("index.md").removesuffix(".md").strip("/").split("/")
    return "../" * len([part for part in depth if part])
