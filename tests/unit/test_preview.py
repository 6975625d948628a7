"""A live preview shows what is wrong with a page on the page, and goes on."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from macros import build, events

PAGE = SimpleNamespace(file=SimpleNamespace(src_uri="rnns.md"), meta={})
TITLE = '<h1 id="rnns">RNNs</h1>'


@pytest.fixture(params=[True, False], ids=["preview", "build"])
def now(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> build.Build:
    now = build.Build(tmp_path, tmp_path, serving=request.param)
    (tmp_path / "sources.yml").write_text("elman1990: {}")
    monkeypatch.setattr(build, "_current", now)
    now.page = "rnns.md"
    now.report("put <!--[[% endcall %]]--> on a line.")
    now.problems.report("why.md: another page.")
    return now


def test_the_problems_of_a_page_stand_on_it_in_a_preview_only(now: build.Build) -> None:
    note = '<p class="admonition failure">rnns.md: put &lt;!--[[% endcall %]]--&gt; on a line.</p>'
    assert events.on_page_content(TITLE, PAGE).partition("\n")[0] == (note if now.serving else "") + TITLE
