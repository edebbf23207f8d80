"""English: insults to the person one writes to."""

from comity.conduct.screening import Reading

WORDS = {
    "you": "you, u, ya, ye, yall, yous, thou",
    "your": "your, ur, yer, youre, you",
    "you-are": """
        you are, youre, your, ur, u r, u are, you r, yall are, ya are, youse are, you guys are,
        you people are, you lot are, you all are, you two are, people like you are, you were, are
        you, are u, r u, are you people, are you all, are you guys, are you lot, you must be, you
        have to be, u must be, you look like, you sound like, you act like, you behave like, you
        are acting like, youre acting like, youre being, you are being, you really are, you truly
        are, you clearly are, you obviously are, you remain, you will always be, youll always be,
        you sir are, you seem, you seem like, i think you are, i think youre, stop being, stop
        acting like, dont be, quit being, you write like, you talk like, you wouldnt be, you come
        across as, you smell like""",
    "so": """
        a, an, the, such, so, really, very, just, all, truly, totally, completely, absolutely,
        utterly, literally, clearly, obviously, simply, nothing, but, only, still, always, being,
        quite, too, pretty, kind, of, kinda, sort, as, like, both, bunch, pack, lot, herd, that,
        this, some, one, big, huge, massive, total, complete, absolute, utter, real, little, old,
        biggest, worst, greatest, actual, proper, right, bloody, fucking, freaking, frigging,
        damn, damned, goddamn, effing, honestly, seriously, extremely, incredibly, unbelievably,
        most, fully, even, plain, indeed, probably, basically, evidently, apparently, world,
        class, giant, more, fake, also, well, genuinely, first, grade, certified, fuckin, hell,
        no, better, than, bit, dead, another, typical, gigantic, spoiled, spoilt, self,
        important, out, touch, full""",
    "oaf": """
        fool, coward, liar, prat, git, creep, pervert, freak, snowflake, slut, whore, hypocrite,
        brat, scum, dumbo, lowlives, halfwits, wuss, drama queen, idiot(s), idioot, moron(s),
        imbecile(s), cretin(s), dimwit(s), halfwit(s), nitwit(s), twit(s), dunce(s), dolt(s),
        dullard(s), ignoramus, simpleton(s), blockhead, airhead(s), bonehead, meathead,
        knucklehead, numbskull(s), numpty, muppet(s), pillock(s), plonker, knobhead, bellend,
        dickhead(s), prick(s), twat(s), tosser(s), wanker(s), arsehole(s), asshole(s), asshat,
        asswipe, jackass(es), dumbass(es), smartass, jerk(s), douche, douchebag(s), scumbag(s),
        dirtbag, sleazebag, slimeball, weirdo(s), psychopath(s), sociopath, nutjob, nutcase,
        bastard(s), bitch(es), skank, loser(s), laughingstock, crybaby, crybabies, wimp(s),
        pussy, pussies, sissy, weakling, buffoon(s), bozo(s), doofus, dork, dweeb, dingus,
        dipshit(s), dumbfuck, fuckface, fucktard, fuckwit(s), fucker(s), motherfucker(s),
        shithead(s), shitbag, shitstain, lowlife(s), deadbeat, ingrate, fatso, fatty, lardass,
        old hag, bimbo, showoff, knowitall, brown noser, bootlicker, piece of shit, piece of
        crap, piece of garbage, piece of trash, piece of filth, pieces of shit, sack of shit,
        sack of garbage, dumb dumb, thickhead, thicko, ninny, nincompoop, schmuck, putz,
        scoundrel, dumdum, oxygen thief, oxygen thieves, nincompoop(s), dunderhead, nimrod,
        neanderthal(s), oaf, peabrain, pinhead(s), pleb(s), saddo, schmo, tosspot, troglodyte(s),
        twerp(s), wacko(s), whackjob, windbag, wiseass, yob(s), chump(s), cheapskate, cuck,
        cockwomble, douchenozzle, shitgibbon, gasbag, gobshite, grifter, incel(s), jackoff,
        jerkoff, layabout, lout, lummox, lunkhead, nutter, noob(s), shit for brains, dumb fuck,
        dumb bastard, fuckup, dunderheads, dipstick, drongo, eejit(s), gobdaw, gormless git,
        lamebrain, mouthbreather, scatterbrain, sleaze, slimebag, whiner(s), fools, clowns,
        cowards, liars, hypocrites, cretins, cunts, bellends""",
    "name": """
        <oaf>, fool(s), clown(s), wally, prat, prats, berk, git, knob, dick, dicks, cock, arse,
        ass, asses, scum, creep(s), pervert, freak(s), psycho, lunatic, maniac, slut(s),
        whore(s), tramp, cunt(s), cow, pig(s), swine, rat(s), snake(s), weasel, worm(s), maggot,
        leech, parasite(s), cockroach, vermin, dog, donkey, monkey(s), ape(s), sheep, troll(s),
        failure(s), disgrace, embarrassment, joke, laughing stock, disappointment, waste of
        space, waste of time, waste of oxygen, waste of air, waste of skin, waste of money,
        nobodies, coward(s), liar(s), crook(s), cheat(s), fraud(s), hypocrite(s), phony,
        charlatan(s), snowflake(s), brat(s), baby, toddler(s), amateurs, hack, wannabe(s), poser,
        quack, bully, narcissist(s), nazi, fascist, racist, sexist, bigot(s), pathetic excuse,
        sorry excuse, poor excuse, nerd, geek, motherfucking, turd, degenerate, slob, hag, witch,
        karen, snob, lapdog, puppet, piece of work, bag of dicks, pile of garbage, garbage,
        trash, filth, dummy, dummies, sucker, tyrant, peasant, imposter, impostor, goon, dope,
        brain of a, no brain, sad sack, burden""",
    "nasty": """
        terrible, horrible, awful, dreadful, lousy, despicable, stupid, dumb, dumbass, idiotic, moronic, imbecilic, brainless, mindless, clueless,
        ignorant, pathetic, worthless, useless, miserable, disgusting, repulsive, vile, ugly,
        fat, filthy, dirty, smelly, greasy, slimy, sleazy, lazy, arrogant, pompous, pretentious,
        conceited, smug, obnoxious, annoying, insufferable, incompetent, inept, hopeless,
        talentless, spineless, gutless, cowardly, lying, cheating, hypocritical, twofaced,
        backstabbing, selfish, greedy, rude, ridiculous, laughable, lame, sad, sorry, sick,
        twisted, crazy, insane, deranged, demented, mental, psycho, crappy, shitty, shit, rotten,
        nasty, mean, bitter, petty, childish, immature, infantile, entitled, whiny, silly,
        foolish, dense, thick, dim, braindead, half witted, dimwitted, retarded, fake, phony,
        trashy, cheap, bloody, fucking, damn, goddamn, effing, freaking, stinking, poor, little,
        old, dumbest, stupidest, complete, total, absolute, utter, bald, hairy, dopey, self
        absorbed, sanctimonious, condescending, patronising, cold hearted, heartless, evil, big""",
    "nasty-adj": """
        stupid, dumb, dumber, dumbest, stupider, stupidest, idiotic, moronic, imbecilic,
        brainless, mindless, clueless, ignorant, pathetic, worthless, useless, disgusting,
        repulsive, repugnant, vile, ugly, hideous, filthy, lazy, arrogant, pompous, pretentious,
        conceited, obnoxious, annoying, insufferable, incompetent, inept, hopeless, talentless,
        spineless, gutless, cowardly, hypocritical, two faced, twofaced, selfish, ridiculous,
        laughable, lame, deranged, demented, delusional, retarded, childish, immature, dense,
        thick, dim, dimwitted, braindead, brain dead, fat, fugly, unhinged, mental, full of shit,
        full of crap, full of it, full of yourself, scum, an insult to, beneath contempt, a
        disgrace, good for nothing, not very bright, not very smart, not that bright, not too
        bright, not the brightest, not the sharpest, not right in the head, not right in your
        head, sick in the head, out of your mind, off your rocker, dumb as, dumber than, thick
        as, shit, crap, trash, garbage, an embarrassment, the worst, so far up, whiny, vermin,
        despicable, contemptible, ignorant as, unbearable, mentally ill, sick, nuts, a waste of,
        beyond stupid, beyond help, a bad joke, heartless, evil, foolish, petty, mean spirited,
        gross, creepy, a complete waste, inferior, such a waste, unfit for""",
    "praise": """
        good, clever, smart, lucky, talented, funny, fast, happy, excited, helpful, great, brave,
        rich, busy, tired, beautiful, sorry, proud, nice, cool, about, in love, enough to be,
        accurate, detailed""",
    "put-down": """
        shut up, shut your mouth, shut your face, shut your trap, shut the fuck up, shut the hell
        up, shut it, stfu, piss off, sod off, bugger off, fuck off, fuck you, fuck u, fuck
        yourself, f off, f you, screw you, screw u, screw yourself, go to hell, rot in hell, burn
        in hell, drop dead, get stuffed, get screwed, get a brain, get a clue, eat shit, suck it,
        eat a dick, suck my dick, bite me, kiss my ass, kiss my arse, lick my ass, up yours, go
        fuck yourself, go screw yourself, damn you, go jump off, go jump in, take a hike, gtfo,
        kma, crawl back, crawl under, stick it up, shove it up, up your ass, zip it, grow a
        brain, cry me a river, cry more, to hell with you, curse you, you suck, u suck, you
        stink, you disgust me, you sicken me, you make me sick, you make me want to puke, you
        make me puke, you people disgust me, you people make me sick, grow up you, your mom, your
        momma, yo mama""",
    "sits": "has, have, had, got",
    "brain": """
        brain, brains, brain cell, brain cells, braincell, braincells, clue, spine, balls,
        backbone""",
    "brick": """
        brick, potato, goldfish, rock, peanut, toddler, gnat, fly, pea, walnut, amoeba, plank,
        sponge, doorknob, houseplant, child, shrimp, snail, turnip, chicken, hamster, dog,
        toaster, stone, stump""",
    "nobody": """
        nobody, noone, no one, none of us, literally nobody, absolutely nobody, not a single
        person""",
    "hey": "hey, hi, hello, oi, yo, oh, well, listen, look, dear, ok, wow, lol, and, but, so, ugh",
    "hosts": "hosts, moderators, mods, admins, members, organisers, organizers",
    "face": """
        face, mouth, head, ass, arse, brain, mug, voice, opinion, opinions, comments, questions,
        posts, mouths, faces, heads, butt, hair, nonsense, whining, advice""",
}

PATTERNS = {
    Reading.INSULT: {
        "as-thick-as": "as <nasty-adj> as you|u|yall",
        "and-nasty": "<you-are> ... and <so>* <nasty-adj> $",
        "dropped": "dropped on your|ur head",
        "only-a-fool": "only a fool ... you",
        "vocative": ", you? <nasty>* <oaf> $",
        "name-like-you": "<oaf>|fool|clown|liar|coward|hypocrite like|as you|yourself",
        "size-of": "brain|brains|iq|intelligence|mind ...? size of a|an <brick>",
        "nasty-opinion": (
            "<your> <so>* <nasty> ...? opinion|opinions|comment|comments|question|questions|post|"
            "posts|face|advice|nonsense|remarks|drivel|reply"
        ),
        "suck-at": "you|u|yall <so>* suck|stink|fail at <so>* your|life|this|everything|it",
        "who-asked": "who the? hell? asked you|u",
        "what-would-you-know": "what would|do you know about ...? $",
        "screw-loose": "screw loose",
        "touch-grass": "touch grass",
        "lights-on": "lights are on but nobody",
        "full-deck": "playing with a full deck",
        "sharpest": "<you> ...? sharpest|brightest tool|bulb|knife|crayon|pencil",
        "such-a": "such a|an <nasty>* <oaf> $",
        "only-an-idiot": "only a|an <nasty>* <oaf> would|could",
        "you-are-name": "<you-are> ,? <so>* <nasty>* <so>* <name> ~about ~to ~in ~who ~tester",
        "you-sir-are": (
            "you ,? my? dear? sir|madam|maam|mister|mr|friend|mate|dude|lady|pal ,? are <so>* "
            "<nasty>* <name>"
        ),
        "you-are-nasty": "<you-are> ,? <so>* <nasty-adj> ~<praise>",
        "you-are-a-nasty": (
            "<you-are> <so>* a|an|such|the|some <so>* <nasty> ...? person|people|man|woman|human|"
            "individual|excuse|boy|girl|kid|being|creature|guy|lady|husband|boss|coworker|"
            "colleague|life|moderator|leader|host|trainer|consultant|coach|speaker|writer|member|"
            "friend|mother|father|manager|thing|mind"
        ),
        "you-name": "you <nasty>* <name> ~of ~are ~me ~is ~to ~can ~could",
        "you-nasty-name": (
            "you <so>* <nasty> <nasty>* <name>|man|woman|people|person|excuse|thing|girl|boy|"
            "child|creature|fuck|shit|human"
        ),
        "what-a-name-you-are": "what <so>* <nasty>* <name> <you> <so>* are|r",
        "what-a-nasty-you-are": (
            "what <so>* <nasty> ...? person|man|woman|creature|human <you> are"
        ),
        "what-a-name": "^ <hey>? ,? what a|an <so>* <nasty>* <oaf> $",
        "how-dumb": (
            "how <so>* <nasty-adj> <so>* can|could|are|do|must <you>|anyone|anybody|someone|one|"
            "person"
        ),
        "how-dumb-you-are": "how <so>* <nasty-adj> <you-are>|you",
        "because-you-are": "<you> <so>* <oaf> $",
        "put-down": "<put-down> ~shop",
        "shut-up-end": "shut up $|you|and|already|now|please|nobody|no|idiot",
        "get-lost": "get lost",
        "go-away": "^ <hey>? ,? go away",
        "get-a-life": "get a life",
        "nobody-asked": "<nobody> asked for? you|your",
        "nasty-name-alone": "^ <hey>? ,? <nasty>* <oaf> $",
        "nasty-nasty-name": (
            "stupid|dumb|fucking|pathetic|worthless|ignorant|miserable|disgusting|lazy|filthy|"
            "ugly|arrogant|useless|brainless|clueless|lying|bloody|moronic <nasty>* <oaf> "
            "~mistake ~question"
        ),
        "hey-name": "^ <hey> ,? <nasty>* <oaf> ,?",
        "name-first": "^ <nasty>* <oaf> ,? <you>|read|learn|go|get|stop|shut|listen|think|do|try",
        "name-last": (
            "off|up|it|lost|on|that|you|again|away|read|home|me|out|life|this ,? you? <nasty>* "
            "<oaf> $"
        ),
        "bunch-of": "bunch|pack|herd|lot of <nasty>* <name>",
        "hosts-are": "the|our|these|you <hosts> ...? are <so>* <nasty>* <name>",
        "everyone-here-is": "everyone|everybody here is <so>* <nasty>* <name>|<nasty-adj>",
        "your-nasty-face": "<your> <nasty> <nasty>* <face>",
        "brain-cell": (
            "<you> ...? dont|doesnt|havent|have|got|lack|do <so>* not? have? ...? <so>* single|"
            "no|any|a|one|half <brain>"
        ),
        "no-brain": (
            "<you>|yall have|has|got|havent|lack|with <so>* no|any|a? <brain> ~about ~how ~what"
        ),
        "only-two-cells": "your two|last|only|remaining|one ...? brain|cell|cells",
        "use-your-brain": "use your brain|brains|head <so>* for|once|$|before|next|and",
        "brain-of": (
            "iq|intelligence|brain|brains|intellect|mind|attention <so>* span? of a|an <so>* "
            "<brick>"
        ),
        "iq-below": (
            "<your> iq|intelligence <so>* is|must ...? below|room|lower|single|negative|zero|shoe"
        ),
        "smarter-brick": (
            "a|my|even <brick> ...? smarter|brighter|is|has|knows|could ...? than|more you"
        ),
        "nobody-likes-you": (
            "<nobody> here? likes|like|wants|loves|respects|cares|needs|believes|gives|invited|asked|"
            "misses|listens <so>* to? about? what? a? damn|shit|fuck|crap? about? <you>|<your>"
        ),
        "nobody-wants-you": "<nobody> wants|want ...? you here|around|in",
        "nobody-cares": "<nobody> cares what|about <you>|<your>",
        "everyone-hates-you": (
            "everyone|everybody|we|i|people <so>* all? hate|hates|despise|despises|loathe|"
            "loathes|laughing <so>* at? <you> ~when ~if ~for ~to"
        ),
        "laughing-at-you": "laughing at you",
        "go-back-to": (
            "go back to <so>* school|kindergarten|preschool|nursery|cave|bridge|basement"
        ),
        "learn-to-read": "learn <so>* how? to read|write|spell|think|count|listen ~more ~about",
        "ashamed": "<you> should|ought ...? ashamed of? yourself|yourselves",
        "shame-on": "shame on you",
        "disgrace-to": "<you-are> <so>* disgrace|embarrassment|insult|shame|joke to|of",
        "people-like-you": (
            "people|idiots|types|losers|folks|morons like you <so>* are|should|deserve|ruin|make|"
            "belong|need|have|shouldnt|dont|cant|who|always|never"
        ),
        "never-met": (
            "never|rarely|seldom met|seen|read|known|talked|dealt ...? as|so|such|more|that <so>*"
            " <nasty-adj>|<nasty>|<name> ...? as|than|like you"
        ),
        "hate-you": "i <so>* hate|despise|loathe|detest you|u|yall ~for ~when",
        "no-idea": "you|u <so>* have <so>* no idea|clue what? you|youre <so>* talking",
        "know-nothing": (
            "you|u|yall <so>* know|understand <so>* nothing|shit|jack|fuck about|all|$|of"
        ),
        "talk-rubbish": (
            "you|youre|your|u <so>* talk|talking|spouting|speak|write|spewing|posting <so>* "
            "rubbish|nonsense|bullshit|crap|shit|garbage|bollocks|trash|bs"
        ),
        "sound-like": (
            "you sound|look <so>* stupid|dumb|ridiculous|pathetic|retarded|idiotic|ignorant"
        ),
        "were-you-dropped": "were you dropped ...? head|birth|baby",
        "what-is-wrong": "what|whats ...? is? the? fuck|hell|heck ...? wrong with you",
        "wrong-with-you": "whats|what is? wrong with you people? ,? <nasty>|<name>",
        "you-lie": "<you-are> <so>* lying ...? to|teeth|us|again|$",
        "too-stupid-to": (
            "<you-are>|you <so>* too stupid|dumb|thick|dense|ignorant|lazy|braindead|simple to|for"
        ),
        "make-people-dumber": (
            "you make|made|makes <so>* everyone|us|me|people dumber|stupider|sick"
        ),
        "dumbest-person": (
            "dumbest|stupidest|ugliest|laziest|worst|slowest person|people|man|woman|member|"
            "manager|colleague|human|individual"
        ),
        "waste": "<you>|youre ...? wasting|waste|stealing ...? oxygen|air|space",
        "born-stupid": "born stupid|dumb|idiot",
        "dont-be": "dont|stop be|being <so>* stupid|idiot|moron|dumb|dense|jerk|asshole|dick",
    },
}
