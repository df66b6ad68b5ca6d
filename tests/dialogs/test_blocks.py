"""The bricks of a card: what somebody wrote is shown as it was written, and does nothing."""

import pytest

from dialogs.cards.blocks import line


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Læsemakkere på 3. årgang", "Læsemakkere på 3. årgang"),
        ("*fed* og [her](http://x)", r"\*fed\* og \[her\](http://x)"),
        ("1. Ring\n2. Skriv", "1.\N{NO-BREAK SPACE}Ring\n2.\N{NO-BREAK SPACE}Skriv"),
        ("kl.\N{NO-BREAK SPACE}9\N{WORD JOINER}–10", "kl.\N{NO-BREAK SPACE}9\N{WORD JOINER}–10"),
        ("1:1-samtale 1 af 4-6", "1:1-\N{WORD JOINER}samtale 1 af 4-\N{WORD JOINER}6"),
        ("2026-10-06 og F20-07", "2026-10-06 og F20-07"),
        ("bag\N{RIGHT-TO-LEFT OVERRIDE}fra\x00", "bagfra"),
    ],
)
def test_a_text_stands_as_it_was_written_and_hidden_controls_are_gone(written, shown):
    assert line(written)["text"] == shown
