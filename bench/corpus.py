"""Corpora of several sizes, made of one: its first issues, or renamed copies of all of it."""

import re
import shutil
from pathlib import Path


def first_issues(source: Path, target: Path, articles: int) -> None:
    """Copies whole issues, oldest first, until there are so many articles."""
    copy_settings(source, target)
    copied = 0
    for issue in issues(source):
        if copied >= articles:
            break
        shutil.copytree(issue, target / issue.relative_to(source))
        copied += len(list(issue.glob("*-*.md")))


def copies(source: Path, target: Path, times: int) -> None:
    """
    Copies everything several times into years of their own. The numbers of documents are renamed,
    for no two documents have the same; so are the slugs.
    """
    copy_settings(source, target)
    years = sorted({int(issue.parent.name) for issue in issues(source)})
    shift = years[-1] - years[0] + 1
    per_year = max(int(issue.name) for issue in issues(source))
    for time in range(times):
        for issue in issues(source):
            year = int(issue.parent.name) + time * shift
            folder = target / str(year) / issue.name
            folder.mkdir(parents=True)
            serial = (year - years[0]) * per_year + int(issue.name)
            facts = (issue / "issue.yaml").read_text(encoding="utf-8")
            facts = re.sub(r"^year: .*$", f"year: {year}", facts, flags=re.M)
            facts = re.sub(r"^serial: .*$", f"serial: {serial}", facts, flags=re.M)
            facts = re.sub(r"^published: \d{4}", f"published: {year}", facts, flags=re.M)
            (folder / "issue.yaml").write_text(facts, encoding="utf-8")
            for article in issue.glob("*-*.md"):
                text = article.read_text(encoding="utf-8")
                if time:
                    text = re.sub(r"^(documentNumber: .*?)(\d+)号", rf"\g<1>{time}\g<2>号", text, count=1, flags=re.M)
                name = article.stem + (f"-{time + 1}" if time else "")
                (folder / f"{name}.md").write_text(text, encoding="utf-8")


def copy_settings(source: Path, target: Path) -> None:
    target.mkdir(parents=True)
    shutil.copy(source / "gazette.yaml", target)


def issues(source: Path) -> list[Path]:
    return sorted(path.parent for path in source.glob("*/*/issue.yaml"))
