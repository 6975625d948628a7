"""KaTeX's stylesheet and fonts: from the locked npm package into the site, at every build.

`assets/katex/katex.css` is KaTeX's own stylesheet without the font formats that no browser of today asks for, followed
by the classes that stand in for its inline styles.
"""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "node_modules" / "katex" / "dist"
FALLBACK_FONT = re.compile(r',url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)')


def missing_katex() -> str:
    """The sentence that KaTeX is not installed, or the empty string."""
    return "" if PACKAGE.is_dir() else "KaTeX is not installed: run `make build`, which installs it and then builds."


def write_katex_assets(site: Path, rules: str) -> None:
    """Write the stylesheet (with `rules` at its end) and the fonts to `site/assets/katex/`."""
    target = site / "assets" / "katex"
    (target / "fonts").mkdir(parents=True, exist_ok=True)
    css = FALLBACK_FONT.sub("", (PACKAGE / "katex.min.css").read_text(encoding="utf-8"))
    (target / "katex.css").write_text(css + rules, encoding="utf-8")
    for font in sorted((PACKAGE / "fonts").glob("*.woff2")):
        shutil.copyfile(font, target / "fonts" / font.name)
