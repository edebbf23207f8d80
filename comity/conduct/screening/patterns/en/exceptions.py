"""English: how one speaks of abuse, of oneself, against prejudice, or of selling."""

WORDS = {
    "often": """
        often, still, always, also, just, even, once, recently, sometimes, keep, keeps, then, on,
        of, us, to, me""",
    "other": """
        he, she, they, it, someone, somebody, customer, customers, a customer, the customer,
        caller, callers, client, clients, people, everyone, some, colleague, colleagues, my boss,
        boss, manager, user, users, a member, vendor, vendors, salesman, salesperson, anyone,
        anybody, who, man, woman, guest, visitor, supplier, comments, email, mail, letter,
        survey, review""",
    "says": """
        says, said, say, saying, told, tells, tell, wrote, writes, write, shouted, shouts, shout,
        screamed, screams, yelled, yells, called, calls, call, calling, claims, claimed, claim,
        claiming, thinks, thought, believes, believed, threatened, threatens, threatening,
        labelled, labeled, keeps telling, replied, answered, implied, implies, suggests,
        suggested, insinuated, texted, emailed, messaged, portrays""",
    "say": """
        say, claim, tell, call, calling, saying, claiming, pretending, assuming, thinking, think, assume, write, imply,
        suggest, pretend""",
    "wrong": """
        wrong, racist, racism, sexist, sexism, prejudice, prejudices, stereotype, stereotypes,
        stereotyping, cliche, myth, nonsense, rubbish, untrue, not true, false, hurtful,
        offensive, unacceptable, insulting, homophobic, discriminatory, discrimination, harmful,
        outdated, bigoted, bigotry, misconception, disrespectful, not funny, isnt funny, not ok,
        not okay, isnt ok, isnt true, never ok, hate speech, slur, slurs, swear word, unfair,
        ignorant to, harassment, harassed, abuse, abused, abusive, bullied, bullying, insult,
        insults, why would, why should, threatened, threats, no evidence, why do people,
        unfounded, portrayed, stop using, disagree, ridiculous to, reject, challenge, tired of
        people, offended""",
}

FRAMES = {
    "before": {
        "would-say": (
            "should|to|whoever|who|people|some|others|they|he|she|nobody|everyone|anyone ...? "
            "<say>|<says> ~you"
        ),
        "other-says": "<other> <often>* <says> ~i",
        "was-called": "was|were|been|being|got|get|am|are|is ...? called|told|labelled|labeled",
        "called": (
            "called|calls|calling me|him|her|us|them|my|our|somebody|someone|people|anyone|each"
        ),
        "told-me": "told|tells|telling me|him|her|us|them",
        "not-say": (
            "not|never|stop|dont|cant|cannot|shouldnt|wouldnt|didnt|without|why|isnt just? ever? "
            "<say>"
        ),
        "to-say": "^ ...? to say|claim that?",
        "saying": "^ <often>* saying|claiming|suggesting|calling|telling|assuming|using",
        "who-says": (
            "who|people|anyone|those|everyone <says>|saying|claiming|say|think|believe|feel|assume"
        ),
        "if-you-say": "if|when|whenever|before you <says>|say|think|believe|feel|assume",
        "the-word": (
            "the|this|that|a|n|f|swear|such|like|these|those|words word|words|term|phrase|"
            "expression|slur|sentence|hashtag"
        ),
        "dont-call": "^ please? dont|never|stop ...? call|use|calling|using",
        "the-idea": (
            "idea|joke|jokes|notion|claim|belief|assumption|statement|view|stereotype that|about"
        ),
        "not-saying": "not|never saying|suggesting|implying|calling|claiming",
        "not-mean": "dont|didnt|not|stop|never mean|think|believe|feel|believing",
        "worry": "worry|afraid|fear|worried that?",
        "as-if": "as if|though",
        "no-one-deserves": "deserves|deserve to be called",
    },
    "denied": {
        "not": "not all? the?",
        "never": "no|never",
    },
    "own": {
        "i-am": "i was|am|feel|felt|look|looked|sounded|wasnt such? a? an? complete? total?",
        "im": "im such? a? an? complete? total? so?",
        "my": "my own?",
    },
    "after": {
        "i-am": "i|me am|was|feel|felt",
        "is-hurtful": (
            "is|are|was ...? hurtful|offensive|unacceptable|insulting|slur|racist|sexist|racism|"
            "disrespectful|discrimination|harassment|bullying|abuse|insult"
        ),
        "is-not": "is|are|was|helps|thats not|never|nobody",
        "called": "he|she|they|customer|caller|someone|client <says>",
        "said": "wrote|said|shouted|yelled the|a|he|she|one",
        "for-asking": "for asking",
    },
    "about": {
        "about": "about|for|with|of|to|from|by|at|towards|against all? the? these? those?",
    },
    "against": {
        "wrong": "<wrong>",
    },
}
