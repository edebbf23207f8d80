"""English: threats, wishes of death, and unwanted sexual attention."""

from comity.conduct.screening import Reading

WORDS = {
    "we": "i, we, someone, somebody, they, he, my friends, me and my friends, my guys",
    "will": """
        will, ill, well, would, id, am going to, im going to, im gonna, am gonna, i am going to,
        gonna, are going to, were going to, were gonna, are gonna, shall, want to, wanna, should,
        could, can, am coming to, im coming to, have to, ought to, might, swear ill, swear i
        will, promise ill, swear im gonna, promise i will, needs to, need to, must, is going to,
        is gonna, iam going to""",
    "intro": """
        ill, im gonna, im going to, gonna, id, were gonna, well, we will, imma, ima, lets,
        someonell""",
    "too": """
        just, fucking, really, personally, all, going, to, slowly, gladly, soon, then, one, day,
        so, hard, now, bloody, please, better, ever, finally, simply, definitely, gonna,
        actually, go, and, the, hell, out, of, literally""",
    "hurt": """
        kill, murder, strangle, shoot, stab, beat, punch, hit, slap, smack, smash, hurt, hunt,
        destroy, end, rape, choke, burn, bury, butcher, slaughter, behead, lynch, crush, break,
        cut, knife, gut, torture, execute, poison, run over, track, beat up, knock out, snap,
        whip, maim, drown, hang, slit, smother, bash, batter, cripple, kick, throw, stalk, ruin,
        wreck, eliminate, assault""",
    "fatally": """
        kill, murder, strangle, shoot, stab, rape, behead, lynch, slaughter, butcher, torture,
        execute, drown, maim, batter, cripple, poison, smother, assault, bash, choke""",
    "body": """
        face, head, neck, legs, leg, teeth, skull, knees, kneecaps, throat, bones, arms, nose,
        jaw, fingers, arm, ass, family, kids, children, house, wife, husband, life, car, office,
        ribs""",
    "place": "live, work, sleep, park, kids, children, family, house, school, address",
}

PATTERNS = {
    Reading.THREAT: {
        "life-hell": "make your|ur life ...? hell|miserable|misery|nightmare",
        "never-again": (
            "<we>|<intro> <will>? <too>* make sure you never ...? again|work|walk|talk|sleep"
        ),
        "sense-into": "beat|knock|slap|smack|punch <too>* some sense into you|u|your",
        "hurt-plain": "<we>|<intro> <will> <too>* hurt|harm|destroy|end|stalk you",
        "your-address": "<we> <too>* know|have|found your address|home|school|number",
        "burn-house": (
            "burn|torch|smash|trash|shoot|wreck <too>* up? down? your|ur house|home|office|car|"
            "place"
        ),
        "not-safe": (
            "you|youre|your are? not|never|arent safe <too>* here|anymore|anywhere|at|$ ~to"
        ),
        "you-are-next": "you|youre|your are? next $",
        "will-hurt-you": "<we> <will> <too>* <fatally> <too>* you|u|ya|your|yall|every",
        "gonna-hurt-you": "<intro> <too>* <fatally> <too>* you|u|ya|your|yall|every",
        "beat-you-up": (
            "<we>|<intro> <will>? <too>* beat|punch|slap|smack|smash|hit|kick|knock|bash|hurt|"
            "destroy|break|burn|whip|bury|hunt|track|end|cut|throw|crush|find|fuck <too>* you|u|"
            "ya ...? up|down|face|out|head|off|senseless|death|pulp|hard|apart|pieces|alive|"
            "stairs|hurt|kill|bad|window|when|if|ass|there|black"
        ),
        "hurt-you-end": (
            "<we>|<intro> <will>? <too>* punch|slap|smack|smash|hurt|destroy|bury|crush|break|"
            "hunt you|u|ya|yall $"
        ),
        "break-your-legs": (
            "<we>|<intro>|to|and|them <will>? <too>* break|smash|punch|snap|cut|slit|burn|bash|"
            "beat|kick|shoot|crush|rip|chop|stab|slash|hurt|kill|knock <too>* in? both? off? out?"
            " your|ur <body>"
        ),
        "smash-your-face": (
            "smash|punch|kick|bash|cave|blow your|ur face|head|teeth|skull|brains|mouth in|out|off"
        ),
        "know-where": (
            "<we>|well <too>* know|knows|found|find <too>* out? where|which <your>? you|u|your|ur"
            " ...? <place>"
        ),
        "kill-yourself": (
            "kill|hang|shoot|drown|cut|unalive|hurt <too>* yourself|urself|yourselves"
        ),
        "kys": "kys",
        "jump": (
            "jump|throw <too>* yourself? off|under|in|from a|the bridge|train|building|roof|bus|"
            "cliff ~and"
        ),
        "go-die": "go die|and die|play in traffic",
        "just-die": "^ just|please|go|now|fucking <too>* die",
        "hope-you-die": (
            "hope|wish|pray|want|if <too>* that? you|u|your ...? die|dead|suffer|cancer|raped|"
            "crash|drown|killed|hit|burn|rot|choke"
        ),
        "watch-your-back": "watch your back|step|mouth ~pack",
        "better-watch": "better watch <too>* out|yourself|it|your",
        "look-over-shoulder": "over your shoulder",
        "regret": (
            "you|u|youll|youre <will>? <too>* ...? regret <too>* this|it|that|the|writing|"
            "saying|posting|ever|what|dearly ~attention"
        ),
        "sorry-you": "ill|we|i will|ll? make you pay|suffer|bleed|regret|sorry|beg|cry",
        "will-pay": (
            "youll|you|u will|going|gonna|ll|shall <too>* pay <too>* for|dearly this|that|it|what|$"
        ),
        "will-you-pay": "youll pay <too>* for|dearly",
        "find-where-you-live": "<intro> <too>* find <too>* out? where you|u ...? <place>",
        "coming-to-your-house": "coming|come|drop <too>* to|by|for|round your|ur house|home|door",
        "hope-someone": (
            "hope|wish|pray that? someone|somebody|they|he ...? hurts|kills|beats|shoots|stabs|rapes|"
            "hurt|kill|beat you|u"
        ),
        "expect-a-visit": "expect a|my|our visit ...? from? me|us|soon|tonight|$",
        "teach-a-lesson": "teach|teaches you|u|ya a? <too>* lesson",
        "every-bone": "every|all|each <too>* bone|bones in your|ur",
        "wont-walk-away": (
            "you|u wont|will not? <too>* walk|leave|get|make ...? alive|home|again|away $"
        ),
        "out-of-you": (
            "beat|kick|knock|slap|punch|smack the? living? crap|shit|hell|daylights|fuck|teeth|"
            "life out of you|u|ya"
        ),
        "come-to-your": (
            "come|coming|drive|show|be up? over? to|at|by your|ur house|home|office|place|work "
            "...? break|kill|hurt|smash|burn|beat|shoot|teach|sort"
        ),
        "coming-for-you": "coming|come <too>* for|after you|u|your",
        "find-you": "<we>|<intro> <will> <too>* find|hunt you",
        "will-find-you": (
            "ill|well|we|i will? <too>* find|hunt you <too>* $|and|wherever|kill|down"
        ),
        "you-are-dead": (
            "you|youre|your|ur|u are? r? <too>* dead|toast|finished <too>* if|when|meat|to|man|$|"
            "once|next"
        ),
        "going-to-die": (
            "you|youre|u|your are? <too>* going|gonna|will|deserve|should|need|have to? die|"
            "bleed|suffer|burn|dead"
        ),
        "deserve": (
            "you|u|they people|all? like? you? <too>* deserve|deserves|ought|should|need|needs "
            "to? be? <too>* shot|hanged|hung|killed|lynched|stabbed|raped|beaten|executed|die|"
            "dead|death|slapped|exterminated|gassed|bullet|beating|punched|murdered"
        ),
        "bullet": "bullet|knife|axe <too>* in|through|into|for|with your|you",
        "next-time": "next time i|we see you ...? punch|kill|hit|hurt|sorry|dead|slap|smash|break",
        "wait-outside": "waiting|wait for you <too>* outside|after|there|at|in the? ...? $",
        "swear-kill": (
            "swear|promise ...? kill|hurt|smash|end|destroy|beat|stab|shoot|bury you|your|him|her"
        ),
        "live-long": "wont|not live|see|survive|wake ...? long|tomorrow|morning|christmas",
        "sleep-with-eye": "sleep with one eye open",
        "last-warning": "last|final warning ...? or|else|i|we|next",
        "or-else": "or else $",
        "bomb": (
            "bomb|torch|burn <too>* down? your|this house|office|building|place|car|event|home"
        ),
        "dance-on-grave": "dance|piss|spit on your grave",
        "world-better": "world <too>* be? better|place ...? without you",
        "end-your-life": "end your|ur <too>* life|pathetic|miserable",
        "do-everyone-favor": (
            "do everyone|us|the world? a favor|favour and? ...? die|kill|disappear|jump|yourself"
        ),
    },
    Reading.ADVANCE: {
        "nudes": "send|show|share|got|want <too>* ...? nudes|nude|naked",
        "tits": "nice|great|big|sexy|hot|love|your tits|boobs|ass|titties|rack|knockers",
        "sex-with": (
            "wanna|want|like|love to <too>* have? sex|fuck|bang|shag|screw <too>* with? you|u"
        ),
        "suck": "suck|ride|lick my dick|cock|pussy|balls",
        "so-sexy": (
            "you|youre|your|u are? look <too>* sexy|fuckable|hot <too>* baby|babe|in|that|enough|i"
        ),
        "horny": "you make|made|making me <too>* horny|wet|hard",
        "come-to-bed": "bed|room|hotel with me <too>* tonight|baby|babe|sexy|honey",
    },
}
