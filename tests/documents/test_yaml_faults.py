"""Every doubt of a YAML file, at its line."""

import pytest

from documents.faults import Fault, Unreadable
from documents.read_files import read_files
from followup.register import Register
from tests.documents.files import Files, demo_files, demo_plan, line_of, small_files


def faults_of(files: Files, known: Register | None = None) -> tuple[Fault, ...]:
    with pytest.raises(Unreadable) as unreadable:
        read_files(files, known or Register())
    return unreadable.value.faults


def test_a_sound_file_is_read_whole() -> None:
    register = read_files(small_files())
    assert [person.zone for person in register.people] == ["Europe/Copenhagen"]
    assert [talk.kind for talk in register.talks] == ["one_to_one"]
    assert len(register.overrides) == len(register.blackouts) == len(register.goals) == 1


WRONG_VALUES = [
    ("DK", "FR", "fault-not-one-of"),
    ("  language: da", "  language: da\n  switched_on: [one_to_one]", "fault-not-one-of"),
    ("  language: da", "  language: da\n  talks_a_day: 4", "fault-not-within"),
    ("  language: da", "  language: da\n  talks_a_day: to", "fault-not-within"),
    ("  language: da", "  language: da\n  talks_a_week: 0", "fault-not-within"),
    ("zone: Europe/Copenhagen", "zone: Europe/Atlantis", "fault-bad-zone"),
    ("zone: Europe/Copenhagen", "zone: ../../etc/passwd", "fault-bad-zone"),
    ("language: da", "language: de", "fault-not-one-of"),
    ("d0d0d0d0-0000-4000-8000-000000000001", "d0d0d0d0", "fault-bad-guid"),
    ("    name: Leder 01", "    name: Leder 01\n    nmae: x", "fault-unknown-field"),
    ("id: t1, instrument", "id: t 1, instrument", "fault-bad-id"),
    ("name: Birkeskolen", "name: [Birkeskolen]", "fault-not-text"),
    ("name: Birkeskolen", 'name: "a\\0b"', "fault-unprintable"),
    ("name: Birkeskolen", "name: " + "a" * 2001, "fault-too-long"),
    ("role: leader", "role: leder", "fault-not-one-of"),
    ("school: birkeskolen, since", "school: egeskolen, since", "fault-unknown-reference"),
    ("since: 2024-08-01", "since: 2024-02-30", "fault-bad-day"),
    ("since: 2024-08-01", "since: 08/01/2024", "fault-bad-day"),
    ("since: 2024-08-01", "since: 1024-08-01", "fault-bad-day"),
    ("until: 2026-12-31", "until: 2023-12-31", "fault-ends-before-start"),
    ("activity: A26-01", "activity: A99-01", "fault-unknown-reference"),
    ("due: 2027-05-28", "due: 2026-05-28", "fault-ends-before-start"),
    ("instrument: F26-04, school", "instrument: F99-04, school", "fault-unknown-reference"),
    ("starts: 2026-10-20 10:00", "starts: 2026-10-20", "fault-bad-moment"),
    ("starts: 2026-10-20 10:00", "starts: 2026-10-20 25:00", "fault-bad-moment"),
    ("starts: 2026-10-20 10:00", "starts: 2026-03-29 02:30", "fault-skipped-hour"),
    ("ends: 2026-10-20 11:00", "ends: 2026-10-20 09:00", "fault-ends-before-start"),
    ("last: 2026-10-16", "last: 2026-10-06", "fault-ends-before-start"),
    ("subject: birkeskolen", "subject: nobody", "fault-unknown-reference"),
    ("unit: school_year, min: 6", "unit: school_year, min: 7", "fault-most-below-least"),
    ("min: 6", "min: six", "fault-not-a-number"),
    ("unit: school_year", "unit: month", "fault-not-one-of"),
]


@pytest.mark.parametrize(("old", "new", "key"), WRONG_VALUES)
def test_a_wrong_value_is_told_with_its_line(old: str, new: str, key: str) -> None:
    [fault] = faults_of(small_files(old, new))
    line = line_of(old) + new.count("\n")
    assert (fault.key, fault.file, fault.line) == (key, "small.yaml", line)


MISSING = [
    ("  name: Demokommunen\n", "fault-missing"),
    ("    name: Leder 01\n", "fault-missing"),
    (", since: 2024-08-01", "fault-missing"),
    ("starts: 2026-10-20 10:00, ", "fault-missing"),
    ("first: 2026-10-12, ", "fault-missing"),
    ("min: 6, ", "fault-missing"),
    ("object_id: d0d0d0d0-0000-4000-8000-000000000001\n    ", "fault-missing"),
    ("  language: da\n", "fault-missing"),
    ("  zone: Europe/Copenhagen\n", "fault-missing"),
]


@pytest.mark.parametrize(("words", "key"), MISSING)
def test_what_is_missing_is_told(words: str, key: str) -> None:
    assert {fault.key for fault in faults_of(small_files(words, ""))} == {key}


SHAPES = [
    (b"", "fault-empty-file"),
    (b"- a\n- b\n", "fault-not-a-mapping"),
    (b"schools: birkeskolen\n", "fault-not-a-list"),
    (b"schools: [birkeskolen]\n", "fault-not-a-mapping"),
    (b"schools: {a: b\n", "fault-yaml-broken"),
    (b"schools: []\n---\nschools: []\n", "fault-yaml-two-documents"),
    (b"schools: &a []\npeople: *a\n", "fault-yaml-alias"),
    (b"schools: !!python/object:os.system []\n", "fault-yaml-tag"),
    (b"schools: " + b"[" * 40 + b"]" * 40, "fault-yaml-too-deep"),
    (b"? [a]\n: b\n", "fault-yaml-broken"),
    (b"schools: []\nschools: []\n", "fault-duplicate-key"),
    (b"schools: [" + b"a, " * 20_001 + b"]", "fault-too-many-rows"),
    ("skoler: på".encode("latin-1"), "fault-not-utf8"),
    (b"schools: []  # " + b"x" * 5_000_000, "fault-too-big"),
    (b"schools: []\n", "fault-no-municipality"),
    (b"name: \x07\n", "fault-yaml-broken"),
]


@pytest.mark.parametrize(("content", "key"), SHAPES)
def test_a_file_of_the_wrong_shape_is_refused(content: bytes, key: str) -> None:
    assert key in {fault.key for fault in faults_of([("a.yaml", content)])}


PLAN_FAULTS = [
    ("level: policy", "level: politics", "fault-not-one-of"),
    (
        "treatment: [goal, check_in], topics",
        "treatment: [gaol, check_in], topics",
        "fault-unknown-word",
    ),
    ("instrument: one_to_one", "instrument: one_to_two", "fault-not-one-of"),
    ("convener: centre_chief", "convener: mayor", "fault-unknown-word"),
    ("covers: [p1]", "covers: [p9]", "fault-unknown-reference"),
    ("starts: 2026-08-01", "starts: 2029-08-01", "fault-ends-before-start"),
    ("id: A26-02", "id: A26-01", "fault-duplicate-id"),
    ('text_da: "Skolens egen', 'txt_da: "Skolens egen', "fault-unknown-field"),
]


@pytest.mark.parametrize(("old", "new", "key"), PLAN_FAULTS)
def test_a_doubt_in_a_plan_is_told_with_its_line(old: str, new: str, key: str) -> None:
    text = demo_plan()[1].decode()
    faults = faults_of([("plan.yaml", text.replace(old, new, 1).encode())])
    assert key in {fault.key for fault in faults}
    assert abs((faults[0].line or 0) - line_of(old, text)) <= 1


def test_a_byte_order_mark_does_no_harm() -> None:
    plan, (name, content) = small_files()
    assert read_files([plan, (name, b"\xef\xbb\xbf" + content)]) == read_files(small_files())


def test_letters_written_in_two_parts_are_the_same_letters() -> None:
    [school] = read_files(small_files("name: Birkeskolen", "name: A\u030askolen")).schools
    assert school.name == "Åskolen"


def test_no_is_a_word_and_not_a_falsehood() -> None:
    [school] = read_files(small_files("name: Birkeskolen", "name: no")).schools
    assert school.name == "no"


def test_the_repeated_hour_of_autumn_is_its_first() -> None:
    files = small_files(
        "starts: 2026-10-20 10:00, ends: 2026-10-20 11:00", "starts: 2026-10-25 02:30"
    )
    [talk] = read_files(files).talks
    assert talk.starts.isoformat() == "2026-10-25T00:30:00+00:00"


def test_days_may_be_written_as_people_write_them() -> None:
    [person] = read_files(small_files("since: 2024-08-01", "since: 1.8.2024")).people
    assert person.roles[0].since.isoformat() == "2024-08-01"


def test_the_same_seat_twice_at_once_is_a_fault() -> None:
    again = "until: 2026-12-31}\n      - {role: leader, school: birkeskolen, since: 2026-12-31}"
    [fault] = faults_of(small_files("until: 2026-12-31}", again))
    assert (fault.key, fault.line) == ("fault-roles-overlap", line_of("role: leader") + 1)


def test_one_seat_after_another_is_none() -> None:
    again = "until: 2026-12-31}\n      - {role: leader, school: birkeskolen, since: 2027-01-01}"
    [person] = read_files(small_files("until: 2026-12-31}", again)).people
    assert len(person.roles) == 2


def test_all_faults_of_all_files_are_told_at_once() -> None:
    broken = [
        (name, content.replace(b"id: A26-01", b"id: A26-0 1")) for name, content in demo_files()
    ]
    assert {fault.file for fault in faults_of(broken)} == {"plan.yaml", "municipality.yaml"}


def test_the_same_file_twice_is_a_fault_at_each_id() -> None:
    assert {fault.key for fault in faults_of(small_files() + small_files())} == {
        "fault-duplicate-id"
    }


def test_what_the_database_knows_need_not_be_in_the_file() -> None:
    known = read_files(demo_files())
    people = (
        b"talks:\n  - {id: t1, instrument: F26-04, school: egeskolen, starts: 2026-11-03 10:00}\n"
    )
    [talk] = read_files([("talks.yaml", people)], known).talks
    assert (talk.kind, (talk.ends - talk.starts).seconds) == ("one_to_one", 3600)


def test_progress_ends_when_all_rows_are_read() -> None:
    seen: list[tuple[int, int]] = []
    read_files(demo_files(), progress=lambda done, total: seen.append((done, total)))
    assert [done for done, _ in seen] == list(range(1, len(seen) + 1))
    assert seen[-1][0] == seen[-1][1] > 100
