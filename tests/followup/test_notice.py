"""Who must read the privacy notice before anything is stored."""

from followup.notice import NOTICE_VERSION, must_read


def test_a_new_version_asks_everyone_again():
    assert must_read(0)
    assert must_read(NOTICE_VERSION - 1)
    assert not must_read(NOTICE_VERSION)
