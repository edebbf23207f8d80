"""`python -m bench.kills [--times N]`: kill parts of a community N times while members write.

Prints what was killed how often, how many writes were acknowledged, and what of them is lost or
half-written, which should be nothing. Ends with 1 where it is not.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter

from tests.running.community import a_community
from tests.running.killing import WHAT, half_written, kill, lost, writers


def main(times: int, members: int) -> int:
    """Kill so many times; returns the exit status."""
    with a_community() as community:
        community.up()
        writing, killed, slowest = writers(community, members), Counter[str](), 0.0
        with writing.at_work():
            for number in range(times):
                what = random.choice(WHAT)  # noqa: S311
                writing.await_more()
                began = time.monotonic()
                kill(community, what)
                slowest = max(slowest, time.monotonic() - began)
                killed[what] += 1
                print(f"{number + 1}/{times} {what}: {len(writing.acknowledged)} acknowledged")
        gone, halves = lost(writing), half_written(community)
        print(f"killed: {dict(killed)}")
        print(f"slowest return: {slowest:.1f} s")
        print(f"answered: {dict(writing.answered)}")
        print(f"acknowledged: {len(writing.acknowledged)}, lost: {gone}, half-written: {halves}")
        return 1 if gone or halves else 0


if __name__ == "__main__":
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--times", type=int, default=100)
    reader.add_argument("--members", type=int, default=20)
    asked = reader.parse_args()
    sys.exit(main(asked.times, asked.members))
