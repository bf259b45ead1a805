"""What is no mistake in a file but should not go out unnoticed."""

from __future__ import annotations

from urllib.parse import urlsplit

from fanzha.content.issuer import Issuer

SAMPLE_NAME = "示例"
SAMPLE_HOST = "example.org"


def reminders_of(issuer: Issuer) -> list[str]:
    """Sentences for whoever builds or prints: so far, that the issuer is still the sample that the kit comes with."""
    found = []
    if issuer.name.startswith(SAMPLE_NAME):
        found.append(f"落款还是样例“{issuer.name}”")
    if (urlsplit(issuer.site).hostname or "").endswith(SAMPLE_HOST):
        found.append(f"网址还是样例 {issuer.site}，印出来的二维码打不开")
    return [f"{'；'.join(found)}。正式发布和印刷以前，请先改 cases/_vocabulary/issuer.yml"] if found else []
