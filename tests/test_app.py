"""The command line as an administrator meets it: words, exit codes, and never a traceback."""

import csv
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from app import main
from storage.sqlite import hold
from tests.documents.test_write_app_package import VALUES

ROOT = Path(__file__).parent.parent
DEMO = ROOT / "documents" / "demo"
COMMANDS = ("db", "demo", "doctor", "import", "manifest", "people", "preview", "run")
NEEDED = {
    "MicrosoftAppId": "00000000-0000-0000-0000-000000000001",
    "MicrosoftAppType": "UserAssignedMSI",
    "MicrosoftAppTenantId": "00000000-0000-0000-0000-000000000002",
    "PEJLING_TENANTS": "00000000-0000-0000-0000-000000000002",
    "PEJLING_STAFF_INFORMED_ON": "2026-08-03",
}
NOBODY = dict.fromkeys((*NEEDED, "DATABASE_URL", "PEJLING_LANGUAGE", "PORT"))


def said(*words: str | Path, env: dict[str, str] | None = None) -> Result:
    """One command, in an environment that holds nothing of ours but `env`."""
    result = CliRunner().invoke(main, [str(word) for word in words], env={**NOBODY, **(env or {})})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A database nobody has filled."""
    path = tmp_path / "town.sqlite"
    assert said("db", "upgrade", "--database", path).exit_code == 0
    return path


@pytest.fixture
def town(empty: Path) -> Path:
    """The demo municipality, imported."""
    done = said("import", DEMO / "plan.yaml", DEMO / "municipality.yaml", "--database", empty)
    assert done.exit_code == 0, done.output
    return empty


def test_the_help_lists_every_command() -> None:
    told = said("--help").output

    assert set(main.list_commands(click.Context(main))) == set(COMMANDS)
    assert [name for name in COMMANDS if f"  {name} " not in told] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    told = said(command, "--help")

    assert told.exit_code == 0
    assert len(told.output.splitlines()[2].strip()) > 10


def test_a_bot_without_settings_says_all_that_is_missing_and_does_not_start() -> None:
    bare = {name: value for name, value in os.environ.items() if name not in NOBODY}
    started = subprocess.run(
        [sys.executable, "app.py", "run"], cwd=ROOT, env=bare, capture_output=True, text=True
    )

    assert started.returncode == 1
    assert [name for name in (*NEEDED, "DATABASE_URL") if name not in started.stderr] == []
    assert "Traceback" not in started.stderr


def test_a_bot_does_not_start_on_a_database_that_is_not_up_to_date(tmp_path: Path) -> None:
    (tmp_path / "new.sqlite").touch()

    told = said("run", env=NEEDED | {"DATABASE_URL": str(tmp_path / "new.sqlite")})

    assert told.exit_code == 1
    assert "python app.py db upgrade" in told.output


def test_a_bot_set_to_refuse_does_not_start_before_the_staff_side_has_had_its_notice(
    town: Path,
) -> None:
    env = NEEDED | {
        "DATABASE_URL": str(town),
        "PEJLING_STAFF_NOTICE": "refuse",
        "PEJLING_STAFF_INFORMED_ON": "2099-01-01",
    }

    told = said("run", env=env)

    assert told.exit_code == 1
    assert "PEJLING_STAFF_INFORMED_ON" in told.output


@pytest.mark.parametrize(
    "words",
    [
        ("people",),
        ("import", DEMO / "plan.yaml"),
        ("preview", "--from", "2026-08-01", "--to", "2026-08-02"),
    ],
)
def test_a_command_that_needs_a_database_says_how_to_name_one_and_how_to_make_it(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    unnamed = said(*words)
    absent = said(*words, "--database", tmp_path / "none.sqlite")
    unknown = said(*words, "--database", "mysql://somewhere/else")

    assert (unnamed.exit_code, absent.exit_code, unknown.exit_code) == (1, 1, 1)
    assert "DATABASE_URL" in unnamed.output
    assert "db upgrade" in absent.output
    assert "postgresql://" in unknown.output
    assert not (tmp_path / "none.sqlite").exists()


def test_a_database_that_is_in_use_is_told_as_that(town: Path) -> None:
    held = hold(town)

    told = said("import", DEMO / "plan.yaml", "--database", town, env={"PEJLING_LANGUAGE": "en"})
    held.release()

    assert told.exit_code == 1
    assert "in use by a running Pejling" in told.output


def test_a_running_bots_database_can_still_be_looked_at(town: Path) -> None:
    held = hold(town)

    told = said("people", "--database", town)
    held.release()

    assert told.exit_code == 0
    assert "Leder 01" in told.output


def test_a_dry_run_says_what_would_change_and_changes_nothing(empty: Path) -> None:
    files = (DEMO / "plan.yaml", DEMO / "municipality.yaml")

    first = said("import", *files, "--dry-run", "--database", empty)
    second = said("import", *files, "--dry-run", "--database", empty)

    assert "ny: skole birkeskolen" in first.output
    assert "Intet er skrevet" in first.output
    assert first.output == second.output


def test_the_same_files_again_change_nothing(town: Path) -> None:
    told = said("import", DEMO / "plan.yaml", DEMO / "municipality.yaml", "--database", town)

    assert told.exit_code == 0
    assert "Intet er ændret." in told.output


def test_a_changed_file_says_what_changed(town: Path, tmp_path: Path) -> None:
    text = (DEMO / "municipality.yaml").read_text("utf-8")
    changed = tmp_path / "ny.yaml"
    changed.write_text(text.replace("name: Birkeskolen", "name: Birkelundskolen"), "utf-8")

    told = said("import", changed, "--database", town)

    assert "ændret: skole birkeskolen (name)" in told.output
    assert "Indlæst: én ting er ændret." in told.output


def test_a_changed_cadence_says_from_when_it_is_held(empty: Path, tmp_path: Path) -> None:
    """Whenever the test runs, the plan runs too."""
    plan, changed = tmp_path / "plan.yaml", tmp_path / "ny.yaml"
    text = (DEMO / "plan.yaml").read_text("utf-8").replace("ends: 2028-07-31", "ends: 2098-07-31")
    plan.write_text(text, "utf-8")
    changed.write_text(text.replace("min: 4, max: 6", "min: 6, max: 6"), "utf-8")
    said("import", plan, DEMO / "municipality.yaml", "--database", empty)

    told = said("import", changed, "--dry-run", "--database", empty)

    assert re.search(r"ændret fra 1.\saug. 20\d\d: linje F26-04 \(min 4 → 6\)", told.output)

    first, last = text.index("      - {id: F26-03"), text.index("  - id: p3")
    changed.write_text(text[:first] + text[last:], "utf-8")
    told = said("import", changed, "--dry-run", "--database", empty)

    assert re.search(r"væk fra 1.\saug. 20\d\d: linje F26-03\n", told.output)


A_DAY = "BEGIN:VEVENT\nDTSTART:20261012\nSUMMARY:Ferie\nEND:VEVENT\n"
BAD_LISTS = {
    "broken.csv": "first;name\n2026-10-12;Ferie\ni morgen;Ferie\n",
    "broken.yaml": "blackouts:\n  - {first: 2026-10-12, last: 2026-10-01, name: Ferie}\n",
    "torn.yaml": "blackouts:\n  - {first: 2026-10-12, name: Ferie\n",
    "broken.ics": f"BEGIN:VCALENDAR\n{A_DAY}uden kolon\n",
    "huge.csv": "first;name\n" + "2026-10-12;Ferie\n" * 5_001,
    "huge.yaml": "blackouts:\n" + "  - {first: 2026-10-12, name: Ferie}\n" * 150_000,
    "huge.ics": f"BEGIN:VCALENDAR\n{A_DAY * 5_001}END:VCALENDAR\n",
}


@pytest.mark.parametrize("name", BAD_LISTS)
def test_a_broken_or_a_huge_list_of_days_off_is_refused_whole_and_says_what_is_wrong(
    town: Path, tmp_path: Path, name: str
) -> None:
    wrong = tmp_path / name
    wrong.write_text(BAD_LISTS[name], "utf-8")
    nothing = {
        "da": "Intet er indlæst",
        "sv": "Ingenting har lästs",
        "nb": "Ingenting",
        "en": "Nothing",
    }
    languages = ("da",) if name.startswith("huge") else nothing  # the long ones take their time
    for language, words in ((one, nothing[one]) for one in languages):
        told = said("import", wrong, "--database", town, "--language", language)
        assert told.exit_code == 2
        assert words in told.output
        assert name in told.output
        assert "Traceback" not in told.output
    right = DEMO / "municipality.yaml"  # and what stood there stands there still
    assert "Intet er ændret." in said("import", right, "--database", town).output


def test_every_fault_is_told_with_its_line_and_nothing_is_imported(
    town: Path, tmp_path: Path
) -> None:
    text = (DEMO / "municipality.yaml").read_text("utf-8")
    wrong = tmp_path / "forkert.yaml"
    wrong.write_text(text.replace("role: chief", "role: boss").replace("2026-12-18", "i morgen"))

    told = said("import", wrong, "--database", town)
    people = said("people", "--database", town, "--format", "json")

    assert told.exit_code == 2
    assert "Intet er indlæst" in told.output
    assert told.output.count("forkert.yaml, linje") > 1
    assert "Traceback" not in told.output
    assert {"role": "chief", "unit": None} in [
        role for one in json.loads(people.output) for role in one["roles"]
    ]


def test_a_file_that_is_something_else_is_told_as_that(empty: Path, tmp_path: Path) -> None:
    broken = tmp_path / "x.xlsx"
    broken.write_bytes(b"PK\x03\x04 not really")

    told = said("import", broken, "--database", empty)

    assert told.exit_code == 2
    assert "x.xlsx" in told.output


def test_a_plan_alone_does_not_say_whose_it_is(empty: Path) -> None:
    told = said("import", DEMO / "plan.yaml", "--database", empty)

    assert told.exit_code == 1
    assert "Traceback" not in told.output


def test_no_file_and_a_file_that_is_not_there_are_told_so(empty: Path) -> None:
    none = said("import", "--database", empty)
    missing = said("import", "nowhere.yaml", "--database", empty)

    assert (none.exit_code, missing.exit_code) == (2, 2)
    assert "--template" in none.output
    assert "nowhere.yaml" in missing.output


def test_a_template_needs_no_database_and_is_in_the_language_set(tmp_path: Path) -> None:
    path = tmp_path / "mall.xlsx"

    told = said("import", "--template", path, env={"PEJLING_LANGUAGE": "sv"})

    assert told.exit_code == 0
    assert "mall.xlsx är redo" in told.output
    assert zipfile.is_zipfile(path)


def test_people_are_shown_with_role_unit_and_ids(town: Path) -> None:
    table = said("people", "--database", town).output
    known = json.loads(said("people", "--database", town, "--format", "json").output)

    leader = next(one for one in known if one["id"] == "leder-01")
    assert leader["roles"] == [{"role": "leader", "unit": "Birkeskolen"}]
    assert (leader["teams_id"], leader["reachable"]) == (None, False)
    assert "har ikke mødt botten endnu" in table


def test_a_rehearsal_is_the_same_in_all_three_shapes(town: Path) -> None:
    words = ("preview", "--from", "2026-08-01", "--to", "2026-10-31", "--database", str(town))

    lines = [json.loads(line) for line in said(*words, "--format", "jsonl").output.splitlines()]
    raw = said(*words, "--format", "csv").stdout_bytes
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    table = said(*words).output

    assert raw.startswith(b"\xef\xbb\xbf")
    assert [(line["at"][:16].replace("T", " "), line["recipient"]) for line in lines] == [
        (row[0], row[1]) for row in rows[1:]
    ]
    assert [len(line["reminders"]) for line in lines] == [len(r[3].split("\n")) for r in rows[1:]]
    assert f"{len(lines)} beskeder. Intet er sendt." in table
    assert len(lines) > 20


def test_a_rehearsal_from_late_to_early_is_refused(town: Path) -> None:
    told = said("preview", "--from", "2027-01-01", "--to", "2026-01-01", "--database", town)

    assert told.exit_code == 2
    assert "sidste dag" in told.output


def test_the_doctor_says_what_is_wrong_and_what_to_do(tmp_path: Path) -> None:
    told = said("doctor", "--database", tmp_path / "none.sqlite", env={"PORT": "1"})

    assert told.exit_code == 1
    assert "MicrosoftAppId mangler: bottens program-id" in told.output
    assert "db upgrade" in told.output
    assert "ting er galt" in told.output


def test_the_doctor_finds_a_sound_town_well(town: Path) -> None:
    env = NEEDED | {"DATABASE_URL": str(town), "PORT": "1", "PEJLING_LANGUAGE": "en"}

    told = said("doctor", env=env)

    assert "✓ The database answers and is up to date." in told.output
    assert "✓ Time zone Europe/Copenhagen is known" in told.output
    assert "· No bot answers" in told.output
    assert (told.exit_code == 0) == ("✗" not in told.output)


def test_the_app_package_is_written_or_all_that_is_missing_is_told(tmp_path: Path) -> None:
    out = tmp_path / "pejling.zip"

    wrong = said("manifest", "--out", out, env=dict.fromkeys(VALUES, ""))
    nothing_yet = not out.exists()
    right = said("manifest", "--out", out, env=VALUES)

    assert (wrong.exit_code, right.exit_code) == (2, 0)
    assert [name for name in VALUES if name not in wrong.output] == []
    assert nothing_yet
    assert "manifest.json" in zipfile.ZipFile(out).namelist()
