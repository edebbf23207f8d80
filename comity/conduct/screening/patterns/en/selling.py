"""English: the language of selling."""

from comity.conduct.screening import Reading

WORDS = {
    "our": "our, my, us, me, we",
    "a": """
        a, an, the, your, our, my, free, quick, short, personal, no, obligation, non, binding,
        live, now, today, one, on, more, special, exclusive, custom, tailored, instant, great,
        best, this, complimentary, personalised, personalized, product, first, for, with, some,
        little, brief, minute, #number, demo, consultation, further, discounted, limited,
        private, online, here, and""",
    "lure": """
        demo(s), quote(s), quotation, trial, consultation, consult, discovery call, offer(s),
        deal, proposal, pricing, prices, rates, price list, brochure, appointment, webinar,
        audit, strategy session, assessment, sample, special price, discount, discount code,
        catalogue, promo, walkthrough, intro call, fees, package, packages, price, slot""",
    "get": """
        book, schedule, request, get, claim, grab, reserve, order, try, start, download, arrange,
        secure, receive, sign up for""",
    "lead": """
        please, so, now, today, just, here, simply, and, then, interested, curious, want, more,
        you can, why not, feel free to, click to, go, hurry, visit, dont wait, members, everyone,
        hi, hey""",
    "reach": """
        contact us, contact me, contact our team, contact sales, dm me, dm us, message me,
        message us, pm me, pm us, inbox me, email me, email us, mail me, mail us, call us, call
        me, whatsapp me, ping me, hit me up, drop me a line, drop us a line, drop me a message,
        drop me a dm, send me a message, send us a message, send me a dm, send me an email, reach
        out, reach out to us, reach out to me, get in touch, get in touch with us, get in touch
        with me, send a message, shoot me a message, shoot me a dm, connect with us, slide into
        my dms, ring us""",
    "goods": """
        software, platform, tool, solution(s), product(s), service(s), training(s), course(s),
        workshop(s), masterclass, subscription, package(s), plan(s), license, licenses, licence,
        licences, app, system, agency, company, consultancy, coaching, program, programme, book,
        ebook, chatbot, bot, dashboard, offering, suite, firm, newest product, consultants, team,
        tickets, template pack, webinar, store""",
    "discount": "discount, discounts, off, rebate, voucher",
    "amount": "#price, #number euro, #number euros, #number eur, #number dollars",
    "code": "code, promo code, discount code, coupon, coupon code, voucher code",
}

PATTERNS = {
    Reading.SELLING: {
        "our-product-send": "<our> <goods> ... , send|drop|shoot me|us a message|dm|mail|line|note",
        "we-sell": (
            "we|i <a>* sell|offer|provide|deliver ... ...? ,? contact|call|email|dm|message|mail|"
            "ring|pm us|me"
        ),
        "our-product-reach": (
            "<our> <goods> ... ,? ...? contact|call|email|dm|message|mail|ring|pm us|me"
        ),
        "reach-today": "<reach> <a>* today|now|directly|immediately ~and",
        "we-and-reach": (
            "we|our|my|i ... , ...? contact|call|email|dm|message|mail|ring|pm us|me today|now|"
            "here|for|$"
        ),
        "quote-for-ours": (
            "quote|demo|proposal|trial|pricing|discount|license|sample of|for|on <our> <goods>"
        ),
        "website-for": (
            "check|visit|see|go|browse <a>* out? to? <our> website|site|store|shop|page ...? for|"
            "to ...? pricing|prices|offers|packages|plans|services|products|product|deals|demo|"
            "order|buy|book"
        ),
        "more-about-ours": "<reach> ...? more ...? <our> <goods>",
        "get-and-off": (
            "sign|join|order|register|subscribe|buy|book ...? get|save|receive ...? #percent|off|"
            "free|discount"
        ),
        "special-for-members": (
            "special|exclusive <a>* discount|deal|offer|rate|price|pricing ...? members|"
            "community|you|group"
        ),
        "try-free": "try <our> ...? free|#number",
        "demo-request": "request|book|schedule <a>* demo $",
        "we-are-leading": (
            "we are <a>* leading|best|premier|top|no provider|agency|vendor|company|supplier|"
            "consultancy|partner"
        ),
        "book-demo": (
            "^ <lead>* <get> <a>* demo|quote|quotation|trial|consultation|discovery|consult|"
            "discount|offer|deal|brochure|price|pricing|walkthrough|audit ~of|from"
        ),
        "book-demo-of-ours": (
            "<get> <a>* demo|trial|quote of|from|with|for <a>* <our>|platform|software|tool|"
            "today|now"
        ),
        "book-call": (
            "^ ...? book|schedule|arrange|grab|claim|reserve <a>* call|meeting|slot|session|spot|"
            "seat|appointment <a>* with|today|now|here|via|$|on|below ...?"
        ),
        "book-now": (
            "book|buy|order|purchase|register|subscribe|shop|enroll|enrol now|today|here|yours"
        ),
        "sign-up-now": (
            "sign up|enroll now|today|here|for <a>* $|trial|now|today|free|discount|from|at"
        ),
        "sign-up-today": "sign up now|today",
        "buy-get": "buy <a>* ...? get|receive ...? free|off|discount",
        "reach-for": "<reach> ...? for|about|to <a>* <lure>",
        "reach-for-more": "<reach> ,? ...? <lure>",
        "interested-reach": "^ ...? interested ,? <reach>",
        "looking-we": (
            "looking for|need ...? ,? <our> <goods>? ...? has|have|offer|offers|provide|provides|"
            "sell|sells|can|got|help"
        ),
        "looking-for": "looking for ...? ,? ...? <reach>",
        "use-code": (
            "use|with|enter|apply <a>* <code> ...? for|to|at|and|get|save|off|#percent|checkout"
        ),
        "my-code": "<our> <code> ...? gets|gives|for|saves|is|#percent",
        "percent-off": (
            "get|enjoy|save|grab|receive|offering|give|giving|take|claim|now|with|for|extra <a>* "
            "up? to? #percent|percent ...? off|discount|today|when|on|if"
        ),
        "off-our": (
            "#percent|#price off|discount on|for|our|your|all|my <our>|order|first|purchase|"
            "training|plans|subscription|members|course"
        ),
        "save-when": (
            "save ...? #percent|#price|big|money ...? when|today|if|with|on ...? <our>|order|"
            "sign|buy|now"
        ),
        "limited-offer": (
            "limited|special|exclusive|introductory|unique|amazing|early|last <a>* time? bird? "
            "offer|deal|discount|pricing|chance|price|promotion"
        ),
        "dont-miss": (
            "dont miss|last chance ...? deal|offer|discount|sale|chance|opportunity|out|price"
        ),
        "miss-deal": "miss <a>* deal|offer|discount|sale|promotion",
        "first-free": (
            "first|second|one|two|next|three|#number month|months|year|week|weeks|session|"
            "licence|license|item|lesson|days <a>* is|are|for? free"
        ),
        "free-trial": "start|try|get|claim|begin|activate|our|with <a>* ...? free trial|risk|for",
        "start-trial": (
            "start|begin|claim|activate|try <a>* trial|free|risk trial|now|today|free|for|$ ~to"
        ),
        "from-price": (
            "<goods>|available|now|starting|starts|plans|prices|packages|only|just|costs <a>* "
            "available|start|starts|starting? from|at|for|only|just ...? <amount> ...? per|a|"
            "month|year|euros|dollars|user|seat|week|euro|each|$"
        ),
        "our-from-price": "<our> <goods> ...? from|only|just|costs|at|for <a>* #price",
        "only-price": "for|at|just|only|now|from just|only <amount> ...? per|a|month|$|today",
        "just-price": "just|only #price",
        "pricing-list": "pricing|prices|rates|packages|plans ,? ...? #price",
        "company-offers": (
            "<our> agency|company|firm|consultancy|studio|bureau|business|startup offers|provides|"
            "delivers|sells|specialises|specializes"
        ),
        "sign-up-for-ours": (
            "sign|register|subscribe|enroll|enrol|join up? for? to? our|my <a>* <goods>|newsletter|"
            "program"
        ),
        "try-ours": "^ <lead>* try|test our|my <a>* <goods>",
        "interested-in-ours": "^ interested|curious in|about our|my <a>* <goods>",
        "available-for": (
            "available|open for|to <a>* new? projects|clients|assignments|hire|gigs|commissions"
        ),
        "discover-how": "discover|learn|see|find|experience out? how|what our|my ...? <goods>",
        "price-list": (
            "^ <our>? price|rate list|lists|card|sheet ,? ...? #price|attached|below|available"
        ),
        "price-list-alone": "^ <our>? price|rate list|lists|card|sheet ,? $",
        "percent-off-now": (
            "#percent|percent off|discount <a>* $|this|today|only|until|our|all|if|when|till|"
            "everything|your|any ~of"
        ),
        "we-offer-off": "we|i now? offer|offering|give|giving|are ...? #percent|#price|percent off",
        "off-our-fee": (
            "#percent|percent|quarter|third|half|euros|dollars|#price off our|my|your|the"
        ),
        "first-hour-free": (
            "first|initial hour|call|session|consult|consultation|month|workshop is|are|on free|"
            "us|me|house"
        ),
        "on-the-house": "month|months|session|hour|week|licence|license|year on the house",
        "in-my-calendar": "slot|spot|time|moment|call in|on|via|through my|our calendar|agenda|diary",
        "only-seats-left": (
            "only|just ...? seats|spots|places|tickets|slots left|remaining|available"
        ),
        "early-bird": "early bird ...? ends|price|pricing|tickets|rate|discount|until|till",
        "through-my-link": (
            "sign|register|order|buy|join|subscribe|book|get ...? through|via|using|with my|our "
            "...? link"
        ),
        "what-we-can-do": "what we|i|our can|could|team do for you|your",
        "agency-helps": (
            "<our> agency|company|firm|consultancy|studio|bureau|consultants would|can|will|could|"
            "is|are ...? help|assist|support|delighted"
        ),
        "days-available": (
            "days|hours|capacity|availability|slots <a>* available|free|open ... ,? ...? hire|"
            "book|reach|dm|project"
        ),
        "you-hire-me": "you|to ...? hire|book me|us $",
        "buy-one-get": "buy|purchase one|two|#number ...? ,? get ...? free|one|half|second",
        "we-happen-to": "we|i happen to sell|offer|provide|have built|made|make|build|exactly",
        "on-request": "enterprise|price|pricing|quote|rates on|upon request|demand",
        "best-price": (
            "<our>|we|i <a>* offer|have|provide|guarantee|at|for|offering ...? best|lowest|"
            "unbeatable|competitive|cheapest|affordable|low <a>* price|prices|rates|deal|deals|"
            "pricing|cost"
        ),
        "we-offer": (
            "we|i offer|provide|sell|deliver|specialise|specialize|are selling|offering ...? "
            "solution|solutions|software|services|service|packages|training|trainings|courses|"
            "platform|products|discount|discounts|licences|subscriptions|consulting|coaching|"
            "deals|chatbots|consultancy|quotes"
        ),
        "our-solution": (
            "<our> <goods> can|will? help|helps|boost|boosts|saves|save|increases|increase|"
            "double|doubles|guarantees|transform ...? you|your|businesses|companies|brands|boost|"
            "increase|best|leading|teams|roi|double|cheapest|save"
        ),
        "boost-your": (
            "boost|increase|double|skyrocket|grow|triple|supercharge|transform|improve your ...? "
            "with|by|using <our>|#percent"
        ),
        "sales-team": (
            "contact|call|ask|email|mail|message|touch|talk|speak|reach|write ...? <our> "
            "sales|account team|rep|manager|executive|people|representatives"
        ),
        "link-in-bio": "link in|is my|the|our|in bio|profile",
        "click-to-buy": (
            "click|follow|visit|tap|hit|check|use <a>* ...? link|site|website|page|store|shop|bio"
            " ...? buy|order|purchase|book|sign|register|discount|deal|offer|subscribe|get|bio|"
            "below|save"
        ),
        "visit-our": (
            "visit|check|shop|browse out? at? <our> <a>* website|shop|store|site|webshop|page|"
            "catalogue|online|landing|product|offer|offers|pricing ~about"
        ),
        "seats-left": (
            "only|last|few|limited|remaining|#number <a>* seats|spots|places|tickets|slots|"
            "licences|copies <a>* left|available|remaining|register|book"
        ),
        "for-sale": "<goods>|now|is|are|leads|list|lists|database for|on sale ...?",
        "guarantee": "money back guarantee|guaranteed",
        "free-shipping": "free shipping|delivery",
        "while-stocks": "while stocks|supplies last",
        "act-now": "act now|fast|today",
        "special-price": (
            "special|discounted|reduced|friendly|member|community <a>* price|rate|deal|discount "
            "for|to <a>* you|members|this|community|group|readers"
        ),
        "dm-me": (
            "dm|pm|inbox|whatsapp|message me|us ...? for|to|if ...? price|prices|pricing|offer|"
            "offers|details|rates|deal|demo|quote|discount|info|link|access|interested|order|buy|"
            "special"
        ),
        "selling-my": "im|we|i am|are|re? selling <our>|a|leads|our|some|contact|tickets",
        "would-you-like": (
            "would you like|want|love to? <a>* ...? demo|quote|trial|free|discount ...? <reach>"
        ),
        "happy-to-demo": (
            "happy|glad|love to <a>* give|show|send|offer you|everyone|members ...? demo|quote|"
            "proposal|discount|offer|trial|pricing|deal"
        ),
        "hire-me": "hire|book|choose me|us ...? for|as|today|now|your",
        "free-consult": (
            "free <a>* consultation|consult|quote|trial|demo|audit|assessment|session|call ...? "
            "today|now|contact|book|call|email|sign|here|below|get|available|us|me|link"
        ),
        "upgrade": "upgrade|subscribe to|today|now <our>|premium|pro|now|today",
    },
}

_OFFERS = """
    company-offers interested-in-ours available-for discover-how what-we-can-do agency-helps
    we-happen-to we-offer our-solution boost-your more-about-ours looking-we we-are-leading
    website-for guarantee sales-team visit-our
"""
PATTERNS[Reading.OFFERING] = {name: PATTERNS[Reading.SELLING].pop(name) for name in _OFFERS.split()}
"""What speaks of what one offers, without a price or a call to buy."""
