"""Names under which cases are spoken of, that say nothing about anyone: "Blue Heron"."""

from __future__ import annotations

import secrets

COLOURS = """amber ash autumn azure birch blue bright bronze calm cedar cherry clear cloudy cobalt
copper coral crimson crisp dawn deep distant dusty early ebony emerald evening fair fern floating
foggy frosty gentle glassy golden green grey harbour hazel high hollow indigo ivory jade lake late
lemon light lilac linen little maple meadow mellow misty mossy northern oak olive opal orange pale
pearl pine plain polar quiet rainy red river rosy round ruby russet rusty sandy scarlet sea
shady silent silver sky slate slow small snowy soft southern spring steady still summer sunny
swift tall teal timber topaz umber velvet violet warm white wild willow winter wooden yellow"""

ANIMALS = """adder albatross alpaca avocet badger bat bear beaver bee beetle bison bittern blackbird
bunting buzzard camel carp chaffinch chough cod condor coot cormorant crab crane cricket crow cuckoo
curlew deer dipper dolphin dormouse dove dragonfly duck dunlin eagle eel egret eider elk falcon
ferret finch firefly fox frog gannet gecko godwit goose goshawk grebe grouse gull hare harrier hawk
hedgehog heron hobby hoopoe hornet ibis jackdaw jay kestrel kingfisher kite knot ladybird lapwing
lark linnet lizard lobster lynx magpie mallard marmot marten martin merlin mink mole moorhen moose
moth mouse newt nightjar nuthatch octopus oriole osprey otter owl oyster partridge pelican perch
petrel pheasant pigeon pike pipit plover puffin quail rabbit raven redstart reindeer robin rook
salmon sandpiper seahorse seal shrew siskin skylark snail snipe sparrow squirrel starling
stilt stoat stork swallow swan swift teal tern thrush toad trout turtle vole wagtail warbler wasp
weasel whale wigeon wolf woodcock woodpecker wren"""

_FIRST, _SECOND = COLOURS.split(), ANIMALS.split()


def new_slug() -> str:
    """A name at random, as it stands in addresses: "blue-heron". It may be taken already."""
    return f"{secrets.choice(_FIRST)}-{secrets.choice(_SECOND)}"


def numbered(slug: str, number: int) -> str:
    """The same name once more: "blue-heron-2"."""
    return f"{slug}-{number}"


def spoken(slug: str) -> str:
    """The name as people say it: "Blue Heron"."""
    return slug.replace("-", " ").title()
