"""Every way a rule says no has its sentence."""

import pytest

from followup.errors import Refusal, TooLong
from followup.texts import LANGUAGES, texts_in


def kinds(kind: type[Refusal]) -> list[type[Refusal]]:
    return [one for sub in kind.__subclasses__() for one in (sub, *kinds(sub))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_person_is_told_why_in_the_own_language(language):
    said = {texts_in(language)(TooLong.key, **TooLong(limit=280).values)}
    said |= {texts_in(language)(f"refusal-{name}") for name in PLAIN}

    assert len(said) == 1 + len(PLAIN)


PLAIN = ("stranger", "not-yours", "out-of-date", "not-understood", "personal-number")


def test_each_refusal_has_a_sentence_of_its_own():
    keys = [kind.key for kind in kinds(Refusal)]

    assert len(set(keys)) == len(keys)
    assert Refusal.key not in keys


def test_a_refusal_carries_what_its_sentence_needs_and_logs_only_its_kind():
    refusal = TooLong(limit=280)

    assert refusal.values == {"limit": 280}
    assert str(refusal) == "refusal-too-long"
