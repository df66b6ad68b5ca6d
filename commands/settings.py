"""The settings of a command: read whole, or their faults told in the language that is set."""

import os

import click

from config import SettingFault, Settings, SettingsMissing
from followup.texts import DEFAULT_LANGUAGE, LANGUAGES, Texts, texts_in


def settings_or_refuse() -> Settings:
    """
    Raises:
        ClickException: naming all that is missing or wrong, at once.
    """
    try:
        return Settings.from_environment(os.environ)
    except SettingsMissing as missing:
        say = texts_in(_language())
        lines = [f"  - {setting_sentence(fault, say)}" for fault in missing.faults]
        raise click.ClickException("\n".join([say("settings-refused"), *lines])) from missing


def setting_sentence(fault: SettingFault, say: Texts) -> str:
    told = {"name": fault.name, "means": say(f"setting-means-{fault.name}")}
    if fault.why == "missing":
        return say("setting-missing", **told)
    return say("setting-wrong", why=say(f"setting-{fault.why}", **fault.values), **told)


def _language() -> str:
    """The one that is set, where it is one of ours."""
    wanted = os.environ.get("PEJLING_LANGUAGE", "").strip()
    return wanted if wanted in LANGUAGES else DEFAULT_LANGUAGE
