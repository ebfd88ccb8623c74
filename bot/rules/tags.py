"""Tags: `#hosting` anywhere in what people write."""

import re

from bot.rules.folding import fold

TAG = re.compile(r"(?<![\w&/#])#(?=\w*[^\W\d_])(\w[\w\-]{0,49})")


def tag_of(found: re.Match[str]) -> str:
    """Gives the tag of a match as it is compared: folded, without its `#`."""
    return fold(found[1].rstrip("-"))


def tags_in(*texts: str) -> tuple[str, ...]:
    """Lists the tags (folded, without `#`) that texts bear, each once, in their order."""
    return tuple(dict.fromkeys(tag_of(found) for text in texts for found in TAG.finditer(text)))
