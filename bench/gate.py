"""How long a review takes: `python -m bench.gate`.

The budget is 50 µs for 1,000 characters of ordinary text. Machines differ and are busy, so each
time is the shortest of many and stands beside a loop of a thousand additions, timed in turn.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter_ns

from comity.conduct import review
from comity.conduct.deeds import Author, Publishing, Settings, Writing
from comity.conduct.promoting import Promotion

_TEXTS = {
    "nl": """
Vorige maand hebben we de wachtrij van ons klantcontactcentrum anders ingericht. Klanten kregen
altijd een bandje te horen, en dat werkte averechts: de helft hing op voordat er iemand opnam. We
hebben toen drie dingen gedaan. Eerst hebben we alle teksten herschreven, samen met de mensen die
elke dag aan de telefoon zitten. Daarna konden klanten zelf kiezen of ze teruggebeld wilden worden.
En ten slotte zijn we gestopt met meten hoe lang een gesprek duurt.

Wat opviel is dat de medewerkers rustiger werden. Ze namen de tijd om echt te luisteren. De
tevredenheid ging van 6,8 naar 7,9 in twee maanden, en het ziekteverzuim daalde met 12 procent. Ik
ben benieuwd wat er bij jullie gebeurde toen je stopte met sturen op gespreksduur.""",
    "en": """
We print a small card with every parcel, and for years nobody read it. It thanked people for their
order, in a font that our designer loved, and it asked them to fill in eleven questions. This spring
a colleague from the warehouse wrote a new one by hand. It said who had packed the box, and that he
hoped it had survived the journey. In the first week we got 212 answers, more than in the year
before.

Some of them were about broken lids, which we had suspected. Most were about the card itself: people
had not thought of a person at the other end. We kept it, and the packers take turns to write it.
The answers hang beside the coffee machine, good ones and bad ones, and the whole shift reads them.
Has anyone seen something like this work in a place where nobody packs boxes?""",
}


def shortest(action: Callable[[], object], times: int) -> float:
    """The shortest of so many runs, in microseconds."""
    best = perf_counter_ns()
    for _ in range(times):
        start = perf_counter_ns()
        action()
        best = min(best, perf_counter_ns() - start)
    return best / 1000


def thousand_additions() -> int:
    """What a review is measured against."""
    total = 0
    for number in range(1000):
        total += number
    return total


def cost(language: str, times: int = 500) -> tuple[float, float]:
    """A review for 1,000 characters of ordinary text, signs of promotion included: in µs, and in
    times the reference loop."""
    text, facts = _TEXTS[language].strip(), Promotion(datetime.now(UTC))

    def once() -> object:
        deed = Publishing(Author(), Writing(text), "experience", promotion=facts)
        return review(deed, Settings())

    once()
    taken = shortest(once, times) * 1000 / len(text)
    return taken, taken / shortest(thousand_additions, times)


def main() -> None:
    """Print the cost in each language."""
    for language in _TEXTS:
        taken, ratio = cost(language, 5000)
        print(f"{language}: {taken:.0f} µs a 1,000 characters, {ratio:.1f} × 1,000 additions")


if __name__ == "__main__":
    main()
