"""English: slurs, dehumanising words and generalisations about groups of people."""

from comity.conduct.screening import Reading

WORDS = {
    "group": """
        women, men, girls, boys, females, males, housewives, women with kids, women with children, mothers, moms, mums, feminists,
        blondes, working mothers, pregnant women, gays, lesbians, homosexuals, bisexuals,
        transgenders, transsexuals, trans women, trans men, lgbt people, queers, muslims, jews,
        christians, catholics, hindus, sikhs, buddhists, atheists, evangelicals, mormons,
        protestants, zionists, believers, immigrants, migrants, refugees, asylum seekers,
        foreigners, expats, aliens, illegals, blacks, whites, asians, arabs, africans, latinos,
        latinas, hispanics, natives, gypsies, roma, travellers, turks, moroccans, poles,
        romanians, bulgarians, syrians, somalis, ukrainians, russians, chinese, indians,
        pakistanis, japanese, koreans, germans, belgians, frenchmen, the french, the english, the
        irish, the dutch, the chinese, the japanese, the polish, italians, spaniards, greeks,
        americans, brits, mexicans, cubans, afghans, iranians, iraqis, israelis, palestinians,
        nigerians, hungarians, czechs, portuguese, surinamese, eastern europeans, southern
        europeans, filipinos, vietnamese, brazilians, colombians, ghanaians, albanians, serbs,
        scots, europeans, australians, the elderly, elderly, seniors, pensioners, boomers, baby
        boomers, millennials, zoomers, gen z, gen zers, generation z, youngsters, teenagers,
        students, kids these days, the disabled, autistics, cripples, the blind, the deaf,
        dwarfs, the poor, the homeless, the unemployed, fat people, welfare recipients, single
        mothers, southerners, rednecks, people with autism, people with adhd, people with
        disabilities, people with a disability, people with depression, people on benefits,
        people of color, people of colour, people over fifty, people over #number, kids today,
        women drivers, <trait> <people>""",
    "trait": """
        black, white, brown, coloured, colored, old, older, young, younger, elderly, jewish,
        muslim, islamic, christian, catholic, hindu, gay, lesbian, homosexual, bisexual, trans,
        transgender, queer, straight, disabled, handicapped, autistic, deaf, blind, fat,
        overweight, poor, foreign, immigrant, asian, african, arab, indian, chinese, turkish,
        moroccan, polish, romanian, dutch, german, french, mexican, pregnant, female, male,
        single, working, unemployed, homeless, blonde, nonbinary, depressed, mentally ill,
        neurodivergent, short, religious, russian, pakistani""",
    "people": """
        people, folks, men, women, persons, workers, employees, staff, colleagues, guys, girls,
        boys, kids, children, mothers, families, refugees, immigrants, managers, leaders,
        drivers, folk, engineers, agents, customers, developers, programmers, teachers,
        candidates""",
    "one": """
        a woman, a man, a girl, a gay, a lesbian, a muslim, a jew, a black, a foreigner, an
        immigrant, a refugee, a turk, a moroccan, a pole, a romanian, a mexican, an indian, an
        arab, an asian, an african, a gypsy, a boomer, a millennial, a russian, a german, a
        belgian, a homosexual, a black person, a black man, a black woman, a gay man, a disabled
        person, an old person, a mother, a trans person, a chinese, a female, a blonde, a
        christian, a pakistani, a woman driver, a trans woman, a chinese person, an old man, an
        old woman, a fat person, an autistic person""",
    "just": """
        just, all, simply, really, always, basically, naturally, by, nature, definition, so,
        very, too, far, much, usually, mostly, generally, nothing, but, only, more, less, as,
        even, born, inherently, genetically, biologically, often, known, to, be, clearly,
        obviously, a, an, the, bunch, of, pack, such, total, complete, absolute, fucking, bloody,
        damn, well, also, lot, both, quite, pretty, literally, essentially, typically,
        completely, truly, still, tend, being, never, here, today, these, days, nowadays, bad, dirty, lazy, stupid,
        dumb, brainwashed, now, anyway, in, general, filthy""",
    "flaw": """
        fat, a drain, drains, never committed, never motivated, never on time, never satisfied,
        late, always late, never on time, unhygienic, cruel, jealous, hateful, dumber, misfits,
        fraudsters, burglars, creeps, degenerates, filth, lunatics, unfaithful, nasty, rude,
        repulsive, the enemy, too aggressive, stupid, dumb, idiots, morons, lazy, lazier, slow,
        criminals, criminal, thieves, terrorists, terrorist, rapists, murderers, killers, thugs,
        crooks, scammers, cheaters, cheats, liars, frauds, parasites, leeches, freeloaders,
        scroungers, drunks, drunkards, alcoholics, barbarians, savages, backward, primitive,
        inferior, superior, subhuman, untrustworthy, dishonest, stingy, greedy, cheap, violent,
        aggressive, dangerous, dirty, filthy, smelly, perverts, perverted, pedophiles,
        paedophiles, groomers, sick, sick in the head, mentally ill, deranged, abnormal,
        unnatural, sinners, sinful, less intelligent, less capable, less competent, less suited,
        not suited, unsuited, weaker, weak, emotional, too emotional, hysterical, hormonal,
        irrational, bossy, naggers, gold diggers, whores, sluts, bitches, pigs, trash, scum,
        useless, worthless, hopeless, incompetent, unfit, a burden, a plague, a danger, a threat,
        a problem, a disease, a disgrace, a curse, fanatics, extremists, radicals, brainwashed,
        bigots, racist, racists, homophobic, misogynists, losers, wimps, entitled, snowflakes,
        spoiled, selfish, arrogant, loud, uncivilised, uncivilized, uneducated, ignorant,
        illiterate, bad at, terrible at, worse at, better at, no good at, bad drivers, terrible
        drivers, bad leaders, bad bosses, bad managers, smarter than, better than, stronger than,
        out to get, only after, after your money, after our money, obsessed with money, snakes,
        gullible, weird, too old, too weak, too slow, too sensitive, too stupid, too lazy, not to
        be trusted, unreliable, disgusting, gross, deceitful, sneaky, cunning, cowards, docile,
        submissive, invaders, ugly, evil, monsters, animals at heart, dumb as rocks, not real
        women, not real men, not real, not normal, not human, not people, not welcome here, fake,
        impossible to work with, a joke, confused, traitors, bad with technology, bad with money,
        bad with computers, bad parents, unable to learn, easy, clueless, unteachable,
        ungrateful, vermin, a waste, a mistake, freaks, inhuman, drama queens, crazy, psychos""",
    "ability": """
        cooperate, collaborate, communicate, work in teams, work in a team, work together,
        multitask, organise, organize, focus, commit, adapt, cook, spell, sell, decide, listen,
        sit still, speak english, write proper, be managed, deal with people, lead, drive, park,
        code, program, manage, do math, do maths, think, think logically, be trusted, handle
        stress, handle pressure, handle money, take a joke, keep a secret, do science, negotiate,
        read maps, integrate, learn, learn new things, learn anything new, work hard, work, do
        anything, control themselves, be leaders, be engineers, use technology, use computers,
        use a computer, make decisions, be bosses, run a company, run companies, run a team, be
        reasoned with, be good, understand technology, understand anything, behave, think
        straight, speak properly, fight, cope, be faithful, do a mans job, reason, keep up, play
        football, be professional, be real""",
    "do-bad": """
        copy everything, steal everything, have no creativity, have no taste, steal, lie, cheat, stink, smell, rape, ruin, destroy, nag, gossip, leech, invade,
        exploit, kill, breed, bring crime, bring disease, spread disease, deserve it, take our
        jobs, steal our jobs, steal jobs, take jobs, take over, are taking over, are stealing,
        are ruining, are destroying, are invading, are replacing, hate us, hate women, hate our,
        hate work, dont want to work, dont want to, do not want to, refuse to work, refuse to
        integrate, refuse to learn, wont integrate, wont work, never work, never learn, never
        pay, never tell the truth, always lie, always complain, always play, only want, only
        think about, only care about, only come here, come here only, come here for, just want,
        want to destroy, control the, control all, control everything, run the media, run the
        banks, own the media, rule the world, live off, live on benefits, live on our, suck, cant
        be trusted, know nothing, know nothing about, understand nothing, dont understand, have
        no sense, have no manners, have no morals, have no culture, have no honor, have no
        humour, belong, eat dogs, whine, smell bad, are all the same, all look the same, all look
        alike, look the same, look alike, are all alike, drink too, breed like, multiply like,
        need a man, should be grateful, ask for it, are asking for it, asked for it, cry about
        everything, are after our, sponge off, drain our""",
    "exclude": """
        go back, go home, be deported, be banned, be kicked out, be sent back, leave, leave our,
        stay home, stay in the kitchen, stay at home, know their place, shut up, not vote, not be
        allowed, not lead, not drive, not work, not be, not have, not teach, not serve, be locked
        up, be sterilised, be sterilized, be fired, be grateful, obey, stick to, keep quiet, be
        quiet, be seen and not heard, be excluded, be removed, never be allowed, never be, be
        kept away, be kept out, not marry, not raise, never lead, never work, be ashamed, be
        segregated""",
    "place-of": """
        in the kitchen, in prison, in jail, in a cage, in cages, in a zoo, in an asylum, at home,
        in the home, in africa, in the bedroom, in bed, in the desert, back home, in their own
        country, in the gutter, in camps, in hell, behind bars, in the closet, in the back, in a
        home, on the streets, in a museum""",
    "not-belong": """
        here, in our, in this, in tech, in leadership, in the workplace, in the office, in
        management, in business, in the boardroom, in europe, in society, in the army, in the
        classroom, in politics, near children, around children, on the board, at work, among us,
        in it""",
    "vermin": """
        vermin, rats, cockroaches, animals, apes, monkeys, subhuman, subhumans, insects,
        parasites, dogs, pigs, pests, locusts, cancer, a cancer, filth, garbage, trash, a
        disease, plague, beasts, maggots, leeches, scum of the earth, less than human, not human,
        not even human, lower than animals, swine""",
    "erase": """
        gassed, exterminated, eradicated, shot, killed, hanged, hung, wiped out, burned, burnt,
        lynched, castrated, sterilized, sterilised, put down, executed, slaughtered, stoned,
        beheaded, die, put in camps, eliminated, drowned, culled, put to death, dead,
        annihilated, murdered, purged""",
    "slur": """
        nigger(s), nigga(s), niggas, sandnigger(s), sand nigger(s), coons, darkies, darkie,
        jigaboo, pickaninny, porch monkey(s), jungle bunny, chinky, gook(s), zipperhead,
        slanteye(s), slant eyes, ching chong, japs, paki(s), raghead(s), towelhead(s), camel
        jockey, camel jockeys, camelfucker, goatfucker(s), goat fucker(s), kike(s), hymie, heeb,
        yids, spic(s), spick(s), wetback(s), beaner(s), greaseball, wop, dago(s), polack(s),
        kraut(s), injun(s), squaw, gyppo(s), gippo(s), pikey, pikeys, wog(s), faggot(s), faggy,
        fags, fag, poofter(s), poofs, bulldyke, shemale(s), tranny, trannies, trannys, ladyboy,
        heshe, retard(s), libtard(s), mongoloid(s), spastic, spaz, feminazi(s), muzzie(s),
        mudslime(s), jewboy, christ killer, christ killers, cumskin, zionazi, white trash,
        trailer trash, half breed, mudblood, muzrat(s), muzrats""",
    "folk": """
        gypsy, gypsies, jew(s), arab(s), turk(s), muslim(s), immigrant(s), foreigner(s), mexican(s),
        romanian(s), pole(s), african(s), refugee(s), lesbian(s), homo(s), queer(s), blacks""",
    "think": """
        i think, i believe, we all know, everyone knows, everybody knows, fact is, lets face it,
        i know, the fact""",
}

PATTERNS = {
    Reading.SLUR: {
        "slur": "<slur> ~growth ~the ~progress",
        "dirty-people": (
            "dirty|filthy|fucking|stinking|smelly|lousy|thieving|bloody|damn|stupid|goddamn <folk>"
        ),
        "a-chink": (
            "a|the|that|those|these|this|dirty|fucking|you|typical|stupid|no|another chink|chinks|coon|"
            "jap|dyke|dykes|gypo|negro|"
            "negroes ~in"
        ),
    },
    Reading.DEHUMANISING: {
        "are-vermin": "<group> <just>* are|is|were <just>* <vermin>",
        "should-be-erased": (
            "<group> <just>* should|must|need|deserve|ought|have to? <just>* be? <erase>"
        ),
        "kill-all": (
            "kill|gas|exterminate|shoot|burn|hang|eradicate|death <just>* to? those? these? <group>"
        ),
        "good-dead": "only good <group>|jew|muslim|black|immigrant|one ...? dead",
    },
    Reading.GENERALISATION: {
        "no-virtue": (
            "<group> <just>* have|has|got|lack <just>* no? work ethic|respect|manners|discipline|"
            "patience|morals|ambition|loyalty|taste|shame|brains|humor|humour|honor|empathy|"
            "dignity|integrity|work"
        ),
        "only-do": (
            "<group> <just>* only|just|always drink|complain|want|think|come|cry|whine|lie|care|"
            "nag|gossip|talk|sleep"
        ),
        "know-nothing-about": "<group> <just>* know|understand nothing|shit|little about",
        "group-is": "<group> <just>* are|is|were|r <just>* <flaw>",
        "one-is": "<one> <just>* is <just>* <flaw>",
        "group-nothing-but": "<group> are <just>* nothing but <flaw>",
        "too-for": (
            "<group> <just>* are <just>* too emotional|weak|old|stupid|lazy|slow|sensitive|soft|"
            "dumb"
        ),
        "cannot": "<group>|<one> <just>* can never|not <just>* <ability>",
        "cannot-2": "<group>|<one> <just>* cant|cannot|couldnt|shouldnt <just>* <ability>|be",
        "dont-know-how": "<group> <just>* dont know how to",
        "not-able": (
            "<group>|<one> <just>* are|arent|is|isnt <just>* not? <just>* able|capable|fit|made|meant|"
            "cut|suited|smart|good|strong|built <just>* enough? to|of|for|out"
        ),
        "cant-trust": (
            "cant|cannot|never|dont ever? trust|hire|believe|employ|promote|marry|listen to? "
            "<just>* <group>|<one>"
        ),
        "belongs": "<group>|<one> <just>* belong|belongs <place-of>",
        "place-is": "womans|womens|womans|females place <just>* is? <place-of>",
        "not-belong": "<group>|<one> <just>* dont|doesnt|do not? <just>* belong <not-belong>",
        "dont-belong": (
            "<group>|<one> <just>* dont|doesnt|do not? <just>* belong in|on|at|near|around|with|"
            "behind"
        ),
        "what-you-get": (
            "what you|we|they get|happens when|if you|we|they let|hire|put|give|promote|hired "
            "<just>* <group>|<one>"
        ),
        "happens-when": "what happens when you|we|they let|hire|put|give|promote <group>|<one>",
        "how-they-are": "know how|what <group> <just>* are ,? ...? $",
        "want-no": "want|need|hire|like|trust <just>* no <group> ...? $|in|on|as|here",
        "have-no-place": "<group> <just>* have no place|business",
        "does-bad": "<group> <just>* <do-bad>",
        "should": (
            "<group>|<one> <just>* should|must|shouldnt|need|needs|ought|have to? <just>* <exclude>"
        ),
        "should-not": (
            "<group> <just>* should|must not|never <just>* be|have|lead|vote|drive|marry|work|"
            "teach|raise|get|run|serve|adopt ...? allowed|children|near|kids|rights|companies|"
            "leaders|power|$"
        ),
        "shouldnt": (
            "<group> shouldnt <just>* be|have|lead|vote|drive|marry|work|teach|raise|get|run|serve"
        ),
        "hate-group": "hate|despise|loathe|detest|cant stand <just>* those? these? <group> ~who",
        "cant-stand": "cant|cannot stand <just>* those? these? <group>",
        "sick-of": "sick|tired of <just>* those|these|all? <group> ...? $",
        "go-back": (
            "go|get|crawl back|home <just>* to ...? country|desert|jungle|cave|africa|asia|"
            "mexico|poland|morocco|turkey|homeland|china|india ~on|off"
        ),
        "where-from": "go|get|went|crawl|back to? where you|they|yall ...? came|belong|come",
        "send-back": (
            "send|deport|ship|kick <just>* those? these? the? <group> <just>* ...? back|home|out|"
            "off|away|all|$"
        ),
        "deport": "deport <just>* <group>",
        "typical-group": (
            "^ ...? typical <group>|<trait>|woman|man|jew|muslim|indian|millennial|boomer|blonde "
            "<people>? ,? ...? $"
        ),
        "for-a-woman": (
            "for a woman|girl|black|foreigner|muslim|blonde|gay|female|immigrant guy? man? "
            "person? $"
        ),
        "not-bad-for": (
            "<you>|youre|good|smart|great|well|bad|clever for a woman|girl|foreigner|female|"
            "blonde|black|gay"
        ),
        "smarter-than": (
            "<group> <just>* are <just>* smarter|better|stronger|superior|inferior|worth|dumber "
            "...? than|to <group>"
        ),
        "so-gay": "so|is|thats|too|how gay|jewish|retarded|ghetto $",
        "like-a-girl": (
            "drive|drives|fight|cry|throw|act|acting|crying|run like a girl|woman|jew|gypsy|"
            "black|sissy"
        ),
        "make-sandwich": "make me a sandwich",
        "back-to-kitchen": "back|return|stay to|in the kitchen ~and",
        "time-of-month": "time of the month",
        "jew-down": "jew|jewed|gypped|gyp me? him? us? them? down|out",
        "man-up": "woman|women|girl driver|drivers|logic $",
        "all-same": "<group> are <just>* the same",
        "what-do-you-expect": "what do|can you? we? expect from <just>* <group>|<one>",
        "too-many": "too many <group> ...? here|in|country|already|work|$",
        "no-group-allowed": "no <group> allowed|wanted|please|welcome",
        "because-she-is": (
            "because|probably|only shes|hes|youre|theyre|she|he <just>* is? on? <one> ,? $"
        ),
        "group-out": "^ <group> out $",
        "born-thieves": "<group> are born thieves|liars|criminals|cheats",
    },
}
