"""Taking along what one may read: the files, each at an address that soon dies."""

from collections.abc import Sequence

from dialogs.cards.files import export_card
from dialogs.turn import Say, Turn
from followup.people import RoleName
from followup.texts import Texts


def offer(
    roles: Sequence[RoleName], files: Sequence[tuple[str, str]], say: Texts, school: str = ""
) -> Turn:
    """`files` are kinds and addresses; where the named `school` stands in them is told."""
    role = RoleName.CHIEF if RoleName.CHIEF in roles else RoleName.ADMINISTRATOR
    named = [(say(f"export-file-{what}"), url) for what, url in files]
    shown = export_card(role, named, say, school)
    return Turn(says=(Say(card=shown, summary=say("export-title")),))


def no_address(say: Texts) -> Turn:
    """No browser finds us, so nothing can be fetched; who can change that is told."""
    return Turn(says=(Say(say("files-no-address")),))
