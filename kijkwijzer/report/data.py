"""The advice as JSON, for other programs."""

import json
import re

from kijkwijzer.advice.model import Advies, as_data
from kijkwijzer.reading.characters import FORBIDDEN


def render_json(advies: Advies) -> str:
    """Return the advice as JSON: fields in their written order, two spaces, a line end at the end."""
    text = json.dumps(as_data(advies), ensure_ascii=False, indent=2)
    # Characters that hide or reorder what a reader sees stay in the data, but as escapes. Python
    # calls none of them printable, and asking that costs little.
    if not text.replace("\n", "").isprintable():
        text = FORBIDDEN.sub(_escaped, text)
    return text + "\n"


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match.group())[1:-1] if match.group() != "\x7f" else "\\u007f"
