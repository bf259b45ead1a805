"""`make lighthouse` without Node: how it reads a report, and what it says where it cannot measure."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests import lighthouse
from tests.sample_project import REPOSITORY


def report(performance: float = 1, access: float = 1, blocked: float = 20) -> dict[str, Any]:
    """The parts of Lighthouse's JSON that are read, with one audit for speed and one for accessibility."""
    audits = {
        "largest-contentful-paint": {"title": "Largest Contentful Paint", "score": 1, "numericValue": 1234.5},
        "cumulative-layout-shift": {"title": "Cumulative Layout Shift", "score": 1, "numericValue": 0.0594},
        "total-blocking-time": {
            "title": "Total Blocking Time",
            "score": performance,
            "numericValue": blocked,
            "displayValue": f"{blocked} ms",
        },
        "color-contrast": {
            "title": "Too little contrast",
            "score": access,
            "details": {"items": [{"impact": "serious"}, {"node": {"snippet": '<p class="pale">'}}]},
        },
        "advice": {"title": "Reduce unused CSS", "score": 0.6},
        "not-applicable": {"title": "Video captions", "score": None},
    }
    speed = [{"id": "total-blocking-time", "weight": 30}, {"id": "advice", "weight": 0}]
    reading = [{"id": "color-contrast", "weight": 7}, {"id": "not-applicable", "weight": 10}]
    categories = {
        "performance": {"score": performance, "auditRefs": speed},
        "accessibility": {"score": access, "auditRefs": reading},
        "best-practices": {"score": 1, "auditRefs": []},
        "seo": {"score": None, "auditRefs": []},
    }
    return {"categories": categories, "audits": audits, "environment": {"benchmarkIndex": 1890.5}}


def test_a_page_is_one_line_of_scores_and_times() -> None:
    assert lighthouse.row(report(0.97), "cases/").split() == (
        ["97", "100", "100", "0", "1.23", "20", "0.059", "1890", "/cases/"]
    )


def test_what_is_below_its_goal_is_named_with_the_element() -> None:
    assert list(lighthouse.failures(report(0.98, 0.9))) == [
        'accessibility color-contrast: Too little contrast · <p class="pale">'
    ]
    assert list(lighthouse.failures(report(0.97, blocked=250))) == [
        "performance total-blocking-time: Total Blocking Time · 250 ms"
    ]


def test_a_page_that_could_not_be_measured_says_why() -> None:
    broken = {**report(), "runtimeError": {"code": "ERRORED_DOCUMENT_REQUEST", "message": "Status code: 404"}}
    assert list(lighthouse.failures(broken)) == ["ERRORED_DOCUMENT_REQUEST: Status code: 404"]


def test_the_middle_run_counts() -> None:
    runs = [report(0.99), report(0.9), report(0.95)]
    assert lighthouse.median(runs) is runs[2]
    assert lighthouse.median(runs[:2]) is runs[1]


def test_without_node_nothing_is_measured_and_one_line_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lighthouse, "CHROMIUM", "chromium")
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("sys.argv", ["lighthouse"])
    assert lighthouse.main() == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "no Node" in said.err


def test_every_package_is_locked_by_its_hash_and_none_by_an_address() -> None:
    lock = json.loads((REPOSITORY / "requirements/lighthouse/package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert packages["node_modules/lighthouse"]["version"] == lock["packages"][""]["dependencies"]["lighthouse"]
    assert not [name for name, entry in packages.items() if not entry["integrity"].startswith("sha512-")]
    assert not [name for name, entry in packages.items() if "resolved" in entry or "hasInstallScript" in entry]
