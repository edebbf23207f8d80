"""English: belittling the person one writes to without a single rude word, or between the lines."""

from comity.conduct.screening import Reading

WORDS = {
    "your-words": """
        opinion(s), post(s), comment(s), question(s), advice, reply, replies, idea(s), point,
        argument(s), contribution(s), expertise, thinking, work, feedback, answer(s)""",
    "worthless": """
        worthless, useless, stupid, dumb, idiotic, moronic, pathetic, laughable, garbage, trash,
        rubbish, crap, shit, a joke, drivel, an embarrassment, ridiculous, beneath contempt,
        bullshit, a waste of""",
    "wits": """
        intelligence, brains, brain, wit, wits, decency, competence, brainpower, spine, talent,
        iq, braincells, intellect""",
    "effort": "thinking, reading, listening, logic, intelligence, honesty, tact, spelling, maths",
    "easy": "hard, difficult, tough, exhausting, challenging",
    "grown-ups": "grownups, grown ups, adults, big boys, smart people, people who think",
}

PATTERNS = {
    Reading.INSULT: {
        "your-stupidity": (
            "<your> <so>* stupidity|incompetence|arrogance|ignorance|laziness|idiocy|cowardice|"
            "cluelessness|rudeness ~of"
        ),
        "deaf-or-stupid": "deaf|blind|lazy or|and <so>* stupid|dumb|dense|thick|slow",
        "even-go-to-school": "did|have you|u <so>* ever? even ...? school|university|college",
        "tiny-brain": "<your>|that|with <so>* tiny|small|little|puny|pea brain|mind|brains|head",
        "kind-of-idiot": "what|which kind|sort|type of <nasty>* <oaf>",
        "with-more-than-you": (
            "more insight|brains|sense|brain|intelligence|wit|talent|spine|charisma ...? than you"
        ),
        "wits-of": "<wits> of a|an ...? <brick>",
        "someone-like-you": (
            "hire|hired|keep|keeps|employ|promote|promoted|marry|listen|trust to? someone|somebody|"
            "anyone like you ...? around|$"
        ),
        "no-manners": "you <so>* have|got <so>* no manners|shame|class|dignity|taste|decency",
        "not-fit-for": (
            "<you-are> <so>* not|never|unfit <so>* fit|cut|qualified|capable|smart|good|bright "
            "enough? out? ...? to|for|this|job"
        ),
        "so-are-you": "<worthless>|<nasty-adj>|<nasty> ,? and? so|just are|is|like you",
        "your-words-are": "<your> <so>* <your-words> <so>* is|are <so>* <worthless> ~but",
        "you-lack": "<you> <so>* lack|lacks ...? <wits> ~of",
        "imagine-being": "imagine being this|that|so|as <so>* <nasty-adj>",
        "strong-suit": (
            "<effort> <so>* was|is|isnt|wasnt|were|seems ...? your|ur strong|strongest|forte|thing"
        ),
        "crayons": "crayons|finger ...? with|for|you|me $",
        "leave-it-to": "leave|leaving ...? to the <grown-ups>",
        "open-your-mouth": "time|whenever|before|when|moment you <so>* open|opened your mouth|trap",
        "that-is-what-you-are": "<oaf> ...? ,? thats|that is? what|all you <so>* are",
        "must-be-hard": "must be <so>* <easy> ,? being|to be <so>* wrong|stupid|dumb|you|clueless",
        "too-hard-for-you": (
            "too difficult|complicated|hard|advanced|big for you|u|your <so>* $|to|little|brain|"
            "mind|understand|head"
        ),
        "small-words": "small|short|simple|smaller words ...? for|so you",
        "who-let-you": "who let|allowed|gave you ...? in|here|out|speak|post|job|degree|internet",
        "who-hired-you": "who|whoever|how|why <so>* ever? hired|hire|employ|employed you ~as ~for",
        "nobody-takes-you": "<nobody>|cant|dont takes|take you <so>* seriously",
        "no-wonder": (
            "no wonder nobody|noone|everyone|everybody|your|people|you ...? you|left|fired|alone|"
            "likes|hates|single"
        ),
        "embarrassing-yourself": (
            "<you-are>|you|stop <so>* embarrass|embarrassing|humiliating yourself|yourselves|us"
        ),
        "out-of-your-depth": "<you-are> <so>* out of your depth|league|mind",
        "do-us-a-favour": (
            "do us|everyone|everybody|yourself|me all? a favour|favor and? ,? ...? quit|leave|"
            "quiet|resign|stop|shut|log|delete"
        ),
        "for-someone": (
            "surprised|impressive|impressed|amazing|cute ...? that? you can|could|know|managed "
            "...? read|write|think|spell|sentence|internet|dress"
        ),
        "my-dog": (
            "my|a cat|dog|hamster|toddler|grandmother|grandma|granny|plant|kid|son|daughter ...? "
            "better|more|smarter|brighter ...? than you|your"
        ),
        "quit-your-job": "you should <so>* quit|resign|retire|find|stop ...? embarrassing|career",
        "brain-cells": "lost|losing|lose|kill|killed|killing <so>* brain cells",
        "stick-to": "stick|stay to|in <so>* your coloring|colouring|knitting|playground|lane",
        "sweetie": (
            "sweetie|sweetheart|honey|darling|dear|princess|buttercup|kiddo ,? you|let|this|its|"
            "go|leave|that ...? wouldnt|dont|cant|men|adults|cute|understand|home"
        ),
        "keep-quiet": "keep|hold your mouth|trap|tongue|gob shut|closed|quiet",
        "not-worth": "<you-are> <so>* not worth ...? time|reply|effort|air|answer|breath|it",
        "what-a-joke": "what a joke <you>|<you-are>|of",
        "suck-it-up": "suck it up|cry about it|cope harder|cry harder|skill issue",
        "ratio": "^ l|ratio|cringe|cope , ...? $",
    },
}
