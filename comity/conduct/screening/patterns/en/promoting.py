"""English: how people speak of their own work, or of what their employer makes."""

from comity.conduct.screening import Reading

WORDS = {
    "own": "my, our",
    "own-sort": """
        new, newest, latest, first, second, third, own, free, yearly, annual, recent, short, weekly,
        monthly, upcoming, brand, debut, little, online, next, very""",
    "piece": """
        book, handbook, ebook, article, blog, blog post, blogpost, post, column, essay, paper,
        white paper, whitepaper, podcast, podcast episode, episode, series, video, channel,
        newsletter, webinar, masterclass, course, training, workshop, talk, lecture,
        presentation, keynote, session, conference, event, guide, playbook, report, op ed,
        interview, thesis, slides, novel, chapter, summit, meetup, round table, benchmark,
        e learning, elearning, programme, bootcamp, study, research, survey results, case study, toolkit,
        template, checklist, column, conversation with, story, reading list, documentary, film,
        poster, plan, step by step plan, white papers, blogs, books, articles, talks, demo, pitch""",
    "thing-made": """
        app, tool, platform, module, feedback module, dashboard, chatbot, software, system,
        product, service, solution, package, widget, plugin, assistant, bot, website, method,
        programme, program, suite, framework, way of measuring, survey builder, speech analytics,
        analytics, technology, integration, feature, beta, api, ai, agent, assistant, add on, offering,
        extension, browser extension, startup, approach, feedback tool, survey tool, scanner""",
    "outfit": "agency, company, consultancy, firm, studio, startup, team, business",
    "out": """
        out, out now, online, live, available, published, here, for sale, on sale, in the shops,
        in shops, out today, in stores, on our site, launched""",
    "take-in": """
        read, listen to, watch, see, download, try, follow, order, buy, subscribe to, sign up for,
        sign up to, register for, come to, join, have a look at, take a look at, check out, look
        at, share, enrol in, enroll in, tune in to, please read, catch, pre order""",
    "i-made": """
        i wrote, we wrote, i made, we made, i published, we published, i recorded, we recorded,
        ive written, i have written, weve written, we have written, i just wrote, i just
        published, i have published, ive published""",
    "we-offer": """
        we offer, i offer, we provide, i provide, we deliver, we run, i run, we give, i give, we
        sell, i sell, we make, we build, we develop, we specialise in, we specialize in, i teach,
        we teach""",
    "we-help": """
        we help, i help, we support, i support, we advise, i advise, we coach, i coach, we assist,
        we work with""",
    "service-word": """
        training, trainings, workshop(s), course(s), software, solution(s), services, packages,
        tools, coaching, consultancy, masterclasses, chatbots, products, dashboards, keynotes,
        advice, platforms""",
    "customers-as": """
        organisations, organizations, companies, teams, businesses, brands, councils, hospitals,
        retailers, clients, webshops, leaders, managers, banks, insurers, shops, brands, founders,
        contact centres, contact centers, support teams, customer teams, agencies, scale ups,
        hotels, municipalities, businesses, firms, enterprises, startups, smes, people like you""",
}

PATTERNS = {
    Reading.PROMOTING: {
        "own-is-out": "<own> <own-sort>* <piece>|<thing-made> ... is|are|just|now|went|goes ...? <out>",
        "own-came-out": (
            "<own> <own-sort>* <piece>|<thing-made> ... came|comes|launches|launched|appeared|"
            "appears|starts|drops out|today|this|next|in|now"
        ),
        "own-is-coming": "<own> <own-sort>* conference|event|webinar|summit|course is|are coming|here|open|back",
        "edition-of": "edition|episode|season|part|volume|issue of <own> <own-sort>* <piece>",
        "launched-own": (
            "launched|launching|launch|releasing|released|introducing|announcing|presenting ...? "
            "<own> <own-sort>* <piece>|<thing-made>"
        ),
        "take-in-own": "^ ...? <take-in> <own> <own-sort>* <piece>|<thing-made>|site|page|stand|booth",
        "for-own": (
            "tickets|seats|places|registration|enrolment|spots for <own> <own-sort>* "
            "<piece>|<thing-made>"
        ),
        "i-made-piece": (
            "<i-made> a|an|the|this|my|our <own-sort>* book|article|blog|column|essay|white|whitepaper|"
            "guide|paper|piece|ebook|podcast|post|report|handbook|course|playbook"
        ),
        "guest": "i was|am|were|appeared ...? guest|interviewed on|in|by",
        "on-our-blog": "on|at|via|through <own> <own-sort>* blog|site|website|channel|podcast|page|stand ...? we|i|you|explain|explains|tell",
        "on-our-site": "on <own> site|website $",
        "we-offer-service": "<we-offer> ...? <service-word>",
        "we-help-customers": "<we-help> ...? <customers-as>",
        "our-outfit": "our|my <outfit> runs|helps|offers|provides|makes|builds|does|supports|guides|delivers",
        "with-our-platform": "with|using|thanks|through to? <own> <own-sort>* <thing-made> ...? you|your|that|can|is|gone",
        "we-built": "we|i|have|weve built|developed|created|launched|made a|an|our|the|this <own-sort>* ...? <thing-made>",
        "team-built": "what|something our|my team has? built|made|created|shipped",
        "happen-to-have": "happen|happens to have|make|offer|sell|be ...? <thing-made>|trade|speciality|specialty",
        "our-solution": "<own> <own-sort>* solution|software|platform|tool|product spots|predicts|measures|solves|does|helps|catches|finds|detects",
        "i-can-support": "i|we can|could|would help|support|assist|guide|advise you|your",
        "have-room": "i|we have room|capacity|availability|space in|from|for",
        "i-run-workshops": "i|we run|give|do|teach|host ...? workshops|trainings|courses|keynotes",
        "i-speak": "im|am|i|will|be speak|speaking|presenting|talking at|on|about",
        "i-speak-conference": "i|im|am|will speak|speaking|presenting ...? conference|summit|event|congress",
        "i-give-talk": "i|we|im|am|will give|giving|do|doing|present|presenting|host a|my|our <own-sort>* talk|workshop|keynote|lecture|webinar",
        "slides-of-mine": "slides|recording|video of|from <own> talk|keynote|session|presentation|webinar",
        "we-host": "we|i are|am|im|were|will hosting|organising|organizing|host|holding a|an|our|the ...? <piece>",
        "come-to-our": "come|coming|join|visit to|us|by? at|for|in? <own>|the <own-sort>* <piece>|stand|booth",
        "do-come": "do come|join $",
        "proud": "proud|excited|thrilled|delighted to ...? <own>|we|our ...? <piece>|<thing-made>|built|team",
        "looking-for-pilots": (
            "looking|searching for ...? pilot|testers|organisations|customers|participants|companies|beta "
            "...? to|for|who|in try|test|our|a|new|join|health"
        ),
        "employer-makes": "my|our employer|colleagues|company ...? makes|make|offers|has|have|sells|is ...? software|service|product|solution|tool|pilot|platform",
        "with-us-you": "from|since today|now|this ...? you can ...? with us",
        "free-to-download": "free to|for? download",
        "our-trade": "this|that|it happens|is ...? our|my trade|speciality|specialty|business|expertise $",
        "our-trade-2": "happens to be our|my",
        "what-is-possible": "ask me|us what|about is|what? possible|we|options|rates",
        "where-to-find": "knows|know where to find me|us",
        "our-clients-see": "<own> clients|customers|users see|save|get|report|win|gain ...? #percent|#number|fewer|more",
        "what-we-are-doing": "check|have|take|see out|a? ...? what we|i are|am|do|have ...? doing|built|with|made",
        "our-site-has": "<own> site|website|page has|explains|shows|holds ...? answer|how|more|everything|what|it",
        "members-get-off": "members|readers|you get #percent|a off|discount",
        "first-months-free": "first|one|two|three ...? months|month|weeks|week ...? free",
        "code-for": "use|with the|my|our code",
        "early-bird": "early bird",
        "tool-is-only": "<own> <thing-made>|<piece> is|costs only|just #price",
        "course-is-price": "the|this <piece> is|costs #price|#number ...? , ...? places|seats|spots",
        "price-we-take": "for|from #price|#number ...? per|a seat|user|month|head we|you",
        "still-tickets": "there are still? ...? tickets|seats|places|spots",
        "enrolment-open": "enrolment|enrollment|registration|registrations is|are open",
        "set-up-demo": "happy|glad|love|pleased to set|give|walk|show ...? demo|through|you|software",
        "intro-call": "book|schedule|grab a ...? intro|call|chat with me|us",
        "interested-in-demo": "interested|interest in ...? demo|trial|quote|walkthrough of|for|from <own>",
        "message-for-quote": "send|drop|write me|us a ...? message|line|note|mail|email if|for|when ...? quote|demo|trial|offer|price",
        "i-interview": "i|we interview ... every|each week|month|fortnight",
        "if-you-want-quote": "send|drop|message|let|tell|ask me|us ...? like|want|need|fancy a|an|our ...? quote|demo|offer|proposal|trial",
        "own-from-price": "<own> <own-sort>* <thing-made>|<piece> ... , from|for|at|only #price",
        "our-consultants": "our consultants|experts|trainers|advisers|engineers|specialists have|can|will|help|do ...? introduced|implemented|done|help|built|rolled",
        "give-training": "im|am|we|are|i giving|give|teaching|hosting|running a|an|my|our ...? training|course|workshop|masterclass|class",
        "we-specialise": "we|i <a>* specialise|specialize|specialised|specialising in",
        "done-this-for": "we|i ...? done|do|built|build|run|made this|it|that|these|such|just ...? for <a>* ...? <customers-as>|years|hospital|clients|bank",
        "that-is-what-we-do": "what|exactly we|i do $",
        "we-solve-at": "we solve|fix|do|handle|automate ...? at|with <a>* ...?  single|one|our|click|button",
        "own-does": "<own> <own-sort>* ...? <thing-made> picks|solves|does|spots|finds|reads|turns|makes|handles|answers|automates|takes|lets|gives|reduces|cuts|saves|analyses|analyzes|integrates",
        "join-beta": "join|try|test|take ...? beta|pilot|early|waitlist|waiting of|for|access|list|programme",
        "members-here-free": "for|to members|everyone|anyone|readers|people here|in|of|who ...? i|we do|offer|give|have|am|are",
        "in-my-practice": "in my practice|work as|at a coach|consultant|trainer|adviser|advisor ...? i|we",
        "i-help-with": "i|we help|coach|train|teach|advise <customers-as> with|to|who|build|get|improve|reduce",
        "members-price": "members|member|friendly|community|reduced price|rate|discount",
        "for-money-i": "for #price|#number ...? i|we come|do|go|take|write|review|build|give|help|run",
        "i-can-send-rates": "send|share|show|give you|everyone ...? <own> ...? rates|prices|pricing|brochure|offer|proposal|deck|demo|tool|product|price",
        "happy-to-show": "happy|glad|love|pleased to <a>* show|demonstrate|walk|introduce|send you|anyone|everyone ...?",
        "on-stage": "i|ill|im will|shall|am ...? on stage|panel",
        "started-own": "i|we|ive|weve have? just? recently? started|launched|begun|founded|set|opened a|an|my|our|up <own-sort>* ...? <piece>|<thing-made>|<outfit>",
        "i-devoted": "i|we devoted|dedicated a chapter|book|episode|article|whole to|on",
        "part-of-my": "part|chapter|episode|volume #number|one|two|three|four|first|second|last of my|our",
        "everyone-welcome-to-read": "welcome|free to read|listen|watch|join|subscribe|sign along|in|up",
        "download-it": "download|get|find|order|read|buy it|yours|your ...? at|from|here|on <a>* ...? $",
        "your-copy": "get|grab|claim|order|download|pick|reserve|save|book|secure your|up free? copy|seat|spot|ticket|place|licence",
        "limited-places": "limited|last|few|only ...? places|seats|spots|copies|tickets ...? left|available|remaining|free",
        "we-just-released": "we|i just|have released|shipped|published|launched|open|opened ...?",
        "check-us-out": "check|look|find|follow|visit us|me|our|my out|up|on|website|site|page|profile|linkedin",
        "learn-more-ours": "learn|read|find|discover more|out about|at|on|how our|we|my|us",
        "contact-us": "contact|reach|message|dm|email|mail|call|ping us|me|our if|for|to|about|at|and",
        "free-of-ours": "free <own-sort>* <piece>|<thing-made>|trial|demo|account|consultation|assessment|scan|audit ...? here|at|on|for|below|link|from|with",
        "subscribe-own": "subscribe|follow|you ...? to|our|my <own>? newsletter|channel|podcast|blog",
    },
    Reading.OWN_WORK: {
        "own-piece": "<own> <own-sort>* <piece>|<thing-made>|site|website|<outfit>",
        "own-some-piece": "<own> ...? <piece>|<thing-made>",
        "i-made-one": "<i-made>",
        "i-interview": "i|we interview|interviewed|talk|talked|spoke|speak|host|hosted|recorded|devoted|built|build|made|launched|presented",
        "we-have": "we|i have|offer|provide|organise|organize|run|built|host|published|wrote a|an|our|some|these|this",
        "you-can-own": "you can ...? my|our",
    },
}
