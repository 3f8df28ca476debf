"""
A content folder of gazette as a site for Hugo that shows equivalent pages: home, archive, years,
issues, articles, numbers, issuers, about, search, feed, sitemap, catalogue.
"""

import json
import re
import shutil
from pathlib import Path

from corpus import issues

THEME = Path(__file__).parent / "hugo"


def convert(source: Path, site: Path) -> None:
    shutil.copytree(THEME, site)
    content = site / "content"
    for issue in issues(source):
        folder = content / "issues" / issue.parent.name / issue.name
        folder.mkdir(parents=True)
        facts = dict(re.findall(r"^(\w+): (.*)$", (issue / "issue.yaml").read_text(encoding="utf-8"), re.M))
        year, number = facts["year"], facts["number"]
        page(folder / "_index.md", {
            "title": f"{year}年第{number}期", "layout": "issue", "weight": int(number),
            "serial": int(facts["serial"]), "date": facts["published"]})
        page(folder.parent / "_index.md", {"title": f"{year}年", "layout": "year", "weight": -int(year)})
        for article in sorted(issue.glob("*-*.md")):
            (folder / article.name).write_text(converted(article, issue), encoding="utf-8")
    page(content / "issues" / "_index.md", {"title": "各期目录", "layout": "archive"})
    for name, title in {"numbers": "文号", "about": "关于", "search": "检索"}.items():
        page(content / f"{name}.md", {"title": title, "layout": name})


def converted(article: Path, issue: Path) -> str:
    _, front, body = article.read_text(encoding="utf-8").split("---\n", 2)
    front = re.sub(r"^issuer: (.*)$", r"issuer: \1\nissuers: [\1]", front, flags=re.M)
    front = re.sub(r"^signed: ", "date: ", front, flags=re.M)
    front = re.sub(r"^section: ", "column: ", front, flags=re.M)
    place = int(article.name.split("-")[0])
    return f"---\n{front}weight: {place}\n---\n{body}"


def page(file: Path, front: dict) -> None:
    file.write_text(json.dumps(front, ensure_ascii=False) + "\n", encoding="utf-8")
