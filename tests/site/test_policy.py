"""Every page carries a policy that allows what the site has, and nothing else."""

import base64
import hashlib
import re

from tests.site.built import Page, Site, one

POLICY = "meta[http-equiv=Content-Security-Policy]"


def _policy(page: Page) -> dict[str, list[str]]:
    directives = str(one(page.soup, f"head > {POLICY}")["content"]).split("; ")
    return {name: sources for name, *sources in map(str.split, directives)}


def _inline(page: Page) -> list[str]:
    return [script.get_text() for script in page.soup.select("script:not([src], [type='application/json'])")]


def test_nothing_but_the_encoding_stands_before_the_policy(site: Site) -> None:
    for page in site.pages:
        before = [tag.name for tag in one(page.soup, POLICY).find_previous_siblings()]
        assert before == ["meta"], page.url


def test_the_scripts_in_a_page_are_those_that_its_policy_names(site: Site) -> None:
    for page in site.pages:
        digests = [base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in _inline(page)]
        assert _policy(page)["script-src"] == ["'self'", *(f"'sha256-{digest}'" for digest in digests)], page.url


def test_no_page_allows_anything_from_elsewhere_or_unsafe(site: Site) -> None:
    for page in site.pages:
        policy = _policy(page)
        assert policy.pop("default-src") == policy.pop("base-uri") == ["'none'"]
        assert policy.pop("script-src")[0] == "'self'"
        assert {source for sources in policy.values() for source in sources} <= {"'self'", "data:"}
        assert [name for name, sources in policy.items() if "data:" in sources] in ([], ["img-src"])


def test_the_headers_allow_what_the_pages_allow(site: Site) -> None:
    found = re.search(r"^  Content-Security-Policy: (.*)$", (site.folder / "_headers").read_text("utf-8"), re.MULTILINE)
    assert found
    sent = {name: set(sources) for name, *sources in map(str.split, found[1].split("; "))}
    assert sent.pop("frame-ancestors") == {"'none'"}
    for page in site.pages:
        assert all(set(sources) <= sent[name] for name, sources in _policy(page).items()), page.url
