"""A person at the Agents Playground: reads, writes and presses as one does in Teams."""

import re
from pathlib import Path
from typing import Self

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import offline_context

PATIENCE = 40_000  # milliseconds; a page takes 4-5 seconds, ten times that on a busy machine
_COMPLAINT = re.compile(r"\(!\)|^\[[\d.:]+] .*(->|→) .* [45]\d\d\b")


class Client:
    """One window with one person's chat with the bot."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @classmethod
    async def open(cls, browser: Browser, url: str, width: int = 1280, height: int = 900) -> Self:
        """Opens the Playground and waits until one can write."""
        context = await offline_context(browser, width, height)
        context.set_default_timeout(PATIENCE)
        client = cls(await context.new_page())
        await client.page.goto(url, wait_until="domcontentloaded")
        await client.chat("Personal Chat")
        return client

    async def close(self) -> None:
        await self.page.context.close()

    async def chat(self, name: str) -> None:
        """Selects a conversation in the list."""
        await self.page.get_by_role("treeitem", name=name).first.click()
        await self._compose.wait_for()

    async def reload(self) -> None:
        """Loads the page anew: the shown history is lost, and the bot is told of an arrival."""
        await self.page.reload()
        await self.chat("Personal Chat")

    async def say(self, text: str) -> None:
        """Writes to the bot and sends."""
        await self._compose.click()
        await self.page.keyboard.insert_text(text)
        await self.page.get_by_role("button", name="Send Message").last.click()

    async def mention(self, bot: str, text: str) -> None:
        """Writes to the bot in a group, where it hears only what is said to it."""
        await self._compose.click()
        await self.page.keyboard.type("@")
        await self.page.get_by_role("menuitem", name=bot).first.click()
        await self.page.keyboard.insert_text(f" {text}")
        await self.page.get_by_role("button", name="Send Message").last.click()

    async def ask(self, text: str) -> Locator:
        """Writes to the bot and waits for its next message, so that `newest` means the answer."""
        before = await self.messages.count()
        await self.say(text)
        await expect(self.messages.nth(before)).to_be_visible(timeout=PATIENCE)
        return self.messages.nth(before)

    async def taps(self, *titles: str) -> None:
        """In the newest message alone: older cards may have a button of that name too."""
        for title in titles:
            await self.button(title).first.click()

    async def press(self, button: str) -> None:
        """Presses a button in the newest card that has it."""
        await self.newest_card(button).get_by_role("button", name=button, exact=True).last.click()

    async def fill(self, label: str, text: str) -> None:
        """Writes into the newest field with that label."""
        await self.cards.get_by_label(label).last.fill(text)

    async def filled(self, label: str) -> str:
        """What stands in the newest field with that label."""
        return await self.cards.get_by_label(label).last.input_value()

    async def writes_in(self, label: str, text: str) -> None:
        """Into the field of that label that stands open in the newest message."""
        fields = self.messages.last.get_by_label(label, exact=True)
        await fields.filter(visible=True).last.fill(text)

    async def follow(self, link: str) -> str:
        """Presses a link of the newest message; gives what the new window asked for."""
        context = self.page.context
        async with context.expect_event("request") as asked:
            await self.messages.last.get_by_role("link", name=link, exact=True).click()
        address = (await asked.value).url
        for other in context.pages:
            if other is not self.page:
                await other.close()
        return address

    async def choose(self, label: str, option: str) -> None:
        """Takes an option: a radio button or tick of that name, else from a drop-down list."""
        radio = self.cards.get_by_role("radio", name=option)
        if await radio.count():
            await radio.last.click()
            return
        await self.cards.get_by_role("combobox", name=label).last.click()
        await self.page.get_by_role("option", name=option).last.click()

    async def wait_for_text(self, text: str | re.Pattern[str], count: int | None = None) -> Locator:
        """Waits until the bot has said it (`count` times, when given)."""
        found = self.messages.filter(has_text=text)
        if count is None:
            await expect(found.last).to_be_visible(timeout=PATIENCE)
        else:
            await expect(found).to_have_count(count, timeout=PATIENCE)
        return found.last

    async def wait_until_gone(self, text: str) -> None:
        """Waits until no message of the bot says it any more."""
        await expect(self.messages.filter(has_text=text)).to_have_count(0, timeout=PATIENCE)

    async def screenshot(self, path: Path) -> None:
        await self.page.screenshot(path=path, animations="disabled")

    async def complaints(self) -> list[str]:
        """The Playground's log lines that warn or tell of a failed request, either way."""
        lines = (await self.page.locator("body").inner_text()).splitlines()
        return [line for line in lines if _COMPLAINT.search(line)]

    @property
    def messages(self) -> Locator:
        """Everything the bot has said in the open chat."""
        return self.page.locator(".fai-OutputCard")

    @property
    def cards(self) -> Locator:
        return self.page.locator(".ac-adaptiveCard")

    def button(self, title: str) -> Locator:
        """Of the newest message."""
        return self.messages.last.get_by_role("button", name=title, exact=True)

    def newest_card(self, button: str) -> Locator:
        having = self.page.get_by_role("button", name=button, exact=True)
        return self.cards.filter(has=having).last

    @property
    def _compose(self) -> Locator:
        return self.page.locator('[data-lexical-editor="true"]').last
