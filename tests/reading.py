"""Words as a person reads them, who sees no difference between one space and another."""

_UNSEEN = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{WORD JOINER}": ""})


def as_read(text: str) -> str:
    """Without what only says where a line may end."""
    return text.translate(_UNSEEN)
