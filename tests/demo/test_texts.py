"""The demo's texts as they were written: promises of issue 2 that need no database."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest

from comity.conduct import review
from comity.conduct.deeds import Author, Commenting, Messaging, Publishing, Settings, Writing
from comity.demo.texts import tables, threads
from comity.spaces.models import Kind
from comity.talk.models import BODY, COMMENT, TITLE, ReactionKind
from comity.writing.language import guess
from comity.writing.markdown import mentioned

THREADS = list(threads())
MEMBERS = {entry["handle"]: entry for entry in tables("members.toml", "member")}
VENDORS = {each["name"] for each in tables("members.toml", "company") if each["vendor"] != "no"}
SENTENCE_END = re.compile(r"(?<=[.!?:])[\s\"”’*]+|\n+")
LONG_ENOUGH = 4
"""Words: what is shorter ("Thank you.", "Yes, please.") two people may well both say."""


def texts(thread: dict[str, Any]) -> list[dict[str, Any]]:
    """A contribution and its comments."""
    return [thread, *thread.get("comment", [])]


def sentences() -> Iterator[str]:
    """Every sentence of every text, folded to its words."""
    for thread in THREADS:
        whole = [thread["title"], *(text["body"] for text in texts(thread))]
        for sentence in SENTENCE_END.split("\n".join(whole)):
            words = re.findall(r"\w+", sentence.lower())
            if len(words) >= LONG_ENOUGH:
                yield " ".join(words)


def deeds(thread: dict[str, Any]) -> Iterator[Publishing | Commenting]:
    """What the gate would have been asked when these texts were written."""
    for text in texts(thread):
        author = MEMBERS[text["author"]]
        facts = Author(author["role"] == "host", author.get("company") in VENDORS)
        title = text.get("title", "")
        writing = Writing(text["body"].strip(), title, thread["language"])
        yield Publishing(facts, writing, thread["kind"]) if title else Commenting(facts, writing)


def test_there_is_as_much_as_promised() -> None:
    assert len(MEMBERS) == 40
    assert len(tables("spaces.toml", "space")) == 6
    assert len(THREADS) >= 120
    assert sum(len(texts(thread)) - 1 for thread in THREADS) >= 600


def test_no_sentence_is_said_twice() -> None:
    assert [sentence for sentence, n in Counter(sentences()).items() if n > 1] == []
    assert sum(1 for _ in sentences()) > 2000


def test_the_gate_finds_nothing_in_what_people_really_discuss() -> None:
    """No false alarm on 720 texts, vendors' own included."""
    asked = [deed for thread in THREADS for deed in deeds(thread)]
    found = [finding for deed in asked for finding in review(deed, Settings()).findings]
    assert [(finding.clause, finding.words) for finding in found] == []
    assert len(asked) >= 720


@pytest.mark.parametrize("language", ["nl", "en"])
def test_both_languages_have_a_fair_share_and_are_what_they_say(language: str) -> None:
    own = [thread for thread in THREADS if thread["language"] == language]
    assert 0.35 <= len(own) / len(THREADS) <= 0.65
    read = [guess(text["body"], "") for thread in own for text in texts(thread)]
    assert read.count(language) >= 0.95 * len(read)


def test_they_span_about_three_months_without_a_silent_week() -> None:
    days = sorted({thread["days_ago"] for thread in THREADS})
    assert days[0] <= 2
    assert 80 <= days[-1] <= 100
    assert max(later - earlier for earlier, later in pairwise(days)) <= 7


def test_every_kind_is_there_and_failures_are_no_rarity() -> None:
    kinds = Counter(thread["kind"] for thread in THREADS)
    assert set(kinds) == set(Kind.values) - {Kind.SHARE}
    assert kinds["failure"] >= 0.5 * kinds["success"]
    assert kinds["question"] >= 20


def test_most_questions_have_an_accepted_answer_and_nothing_else_has() -> None:
    for thread in THREADS:
        accepted = [text for text in thread.get("comment", []) if text.get("accepted")]
        assert len(accepted) <= (1 if thread["kind"] == "question" else 0), thread["title"]
    asked = [thread for thread in THREADS if thread["kind"] == "question"]
    answered = [t for t in asked if any(c.get("accepted") for c in t.get("comment", []))]
    assert len(answered) >= 0.4 * len(asked)
    assert len(answered) < len(asked)


def test_only_hosts_announce() -> None:
    announced = [thread for thread in THREADS if thread["kind"] == "announcement"]
    assert {MEMBERS[thread["author"]]["role"] for thread in announced} == {"host"}


def test_whoever_is_named_exists_and_applicants_say_nothing() -> None:
    for thread in THREADS:
        for text in texts(thread):
            assert MEMBERS[text["author"]]["role"] != "applicant"
            assert set(mentioned(text["body"])) <= set(MEMBERS), text["body"]


def test_a_reply_follows_what_it_replies_to_two_levels_deep() -> None:
    for thread in THREADS:
        comments = thread.get("comment", [])
        for place, text in enumerate(comments):
            if "reply_to" in text:
                assert text["reply_to"] < place, thread["title"]
                assert "reply_to" not in comments[text["reply_to"]], thread["title"]
                assert text["after_hours"] >= comments[text["reply_to"]]["after_hours"]


def test_every_text_fits_where_a_member_would_have_typed_it() -> None:
    for thread in THREADS:
        assert 3 <= len(thread["title"]) <= TITLE
        assert len(thread["body"]) <= BODY
        assert all(len(text["body"]) <= COMMENT for text in thread.get("comment", []))
        for text in texts(thread):
            assert set(text.get("reactions", {})) <= set(ReactionKind.values)


def test_nobody_speaks_alone_and_nobody_speaks_for_all() -> None:
    said = Counter(text["author"] for thread in THREADS for text in texts(thread))
    able = {handle for handle, entry in MEMBERS.items() if entry["role"] != "applicant"}
    assert set(said) == able
    assert max(said.values()) <= 0.1 * sum(said.values())


def test_no_text_names_an_address_or_a_real_site() -> None:
    for thread in THREADS:
        for text in texts(thread):
            assert not re.search(r"[\w.]+@[\w-]+\.\w+", text["body"]), text["body"]
            for site in re.findall(r"https?://([^/\s)]+)", text["body"]):
                assert site.endswith((".example", "example.org", "example.com"))


CONVERSATIONS = tables("conversations.toml", "conversation")


def test_conversations_are_of_two_and_of_more_in_both_languages() -> None:
    kinds = {(len(each["people"]) > 2, each["language"]) for each in CONVERSATIONS}
    assert kinds == {(False, "nl"), (True, "nl"), (False, "en"), (True, "en")}


@pytest.mark.parametrize("conversation", CONVERSATIONS, ids=lambda each: "+".join(each["people"]))
def test_what_is_said_in_private_is_by_who_is_there_in_turn_and_fits_the_gate(
    conversation: dict[str, Any],
) -> None:
    assert all(handle in MEMBERS for handle in conversation["people"])
    hours = [each["hours_ago"] for each in conversation["message"]]
    assert hours == sorted(hours, reverse=True)
    for each in conversation["message"]:
        assert each["author"] in conversation["people"]
        deed = Messaging(Author(), Writing(each["body"].strip()))
        assert review(deed, Settings()).findings == ()
        assert guess(each["body"], "") in (conversation["language"], "")
