"""本周预警 as pages: one an alert, the list of those that count, and an archive a year of all there have been."""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.content import Alert, current_alerts, newest_alerts
from fanzha.site.rendering import Renderer
from fanzha.site.shelf import Page, Shelf
from fanzha.site.wording import alert_message

INDEX = "alerts/index.md"
BESIDE = 3  # earlier alerts that are named beside an alert


def alert_pages(shelf: Shelf, renderer: Renderer) -> Iterator[Page]:
    """Nothing where no alert was ever written."""
    alerts = newest_alerts(shelf.library.alerts.values())
    if not alerts:
        return
    current = current_alerts(alerts)
    years = _by_year(alerts)
    past = _by_year([each for each in alerts if each not in current])
    yield INDEX, renderer.render("alerts-index.md", INDEX, current=current, years=list(past))
    for year, found in years.items():
        uri = _year_uri(year)
        yield uri, renderer.render("alerts-year.md", uri, year=year, alerts=found)
    for alert in alerts:
        yield _alert_page(alert, [each for each in alerts if each is not alert][:BESIDE], shelf, renderer)


def _alert_page(alert: Alert, others: list[Alert], shelf: Shelf, renderer: Renderer) -> Page:
    uri = f"alerts/{alert.id}.md"
    tactic = shelf.library.tactics[alert.tactic]
    return uri, renderer.render(
        "alert.md",
        uri,
        alert=alert,
        body=shelf.library.body(alert),
        tactic=tactic,
        alerts=others,
        year=_year_uri(alert.date.year),
        designs=shelf.printed_for("alert", alert.id),
        message=alert_message(alert, tactic, renderer.address(uri)),
    )


def _by_year(alerts: list[Alert]) -> dict[int, list[Alert]]:
    found: dict[int, list[Alert]] = {}
    for alert in alerts:
        found.setdefault(alert.date.year, []).append(alert)
    return found


def _year_uri(year: int) -> str:
    return f"alerts/year/{year}.md"
