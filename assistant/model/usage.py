"""What calls to a model cost: tokens as the server counts them, money by the configured prices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

# Prices are given for so many tokens.
PER = 1_000_000
# What a call cost that ended before the server said so is reckoned by so many characters a token.
CHARACTERS = 3


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens and money of one call; zero where a server does not say."""

    tokens_in: int = 0
    tokens_out: int = 0
    cost: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.tokens_in + other.tokens_in,
            self.tokens_out + other.tokens_out,
            self.cost + other.cost,
        )

    def to_dict(self) -> dict[str, float]:
        """Return the usage as plain data."""
        return {"in": self.tokens_in, "out": self.tokens_out, "cost": round(self.cost, 6)}


def reckoned(sent: int, said: int, price_in: float, price_out: float) -> Usage:
    """Return about what a call cost of which so many characters were sent and came; zero when none came."""
    if not said:
        return Usage()
    tokens = {"input_tokens": sent // CHARACTERS, "output_tokens": -(-said // CHARACTERS)}
    return usage_of(tokens, price_in, price_out)


def usage_of(metadata: Mapping[str, Any] | None, price_in: float, price_out: float) -> Usage:
    """Return the usage that a message's metadata tells of; prices are for a million tokens."""
    found = metadata or {}
    tokens_in, tokens_out = int(found.get("input_tokens", 0)), int(found.get("output_tokens", 0))
    return Usage(tokens_in, tokens_out, (tokens_in * price_in + tokens_out * price_out) / PER)
