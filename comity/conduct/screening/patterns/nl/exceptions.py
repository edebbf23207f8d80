"""Dutch: how one speaks of abuse, of oneself, against prejudice, or of selling."""

WORDS = {
    "zeg-niet": "zeg, beweer, bedoel, vind, denk, wil zeggen, zei, bedoelde",
    "ander": """
        hij, zij, ze, iemand, klant, klanten, een klant, de klant, beller, een beller, mensen,
        men, collega, mijn collega, de beller, een collega, baas, buurman, reiziger, patient,
        bezoeker, gebruiker, manager, leverancier, de leverancier, verkoper, verkopers, er,
        medewerker, medewerkers, sommigen, sommige, een lid, die, wie""",
    "zegt": """
        zegt, zei, zeggen, zeiden, gezegd, schreef, schrijft, schrijven, riep, roept, roepen,
        geroepen, noemt, noemde, noemen, genoemd, beweert, beweerde, beweren, vindt, vond,
        vinden, dreigt, dreigde, dreigen, dreigden, schold, scheldt, uitgescholden, uitgemaakt,
        uitmaken, uitmaakt, uitmaakte, stelt, denkt, denken, dacht, schreeuwt, schreeuwde,
        krijst, stuurde, mailde, appte, antwoordde, insinueert, suggereert""",
    "zeggen": """
        zeggen, beweren, roepen, noemen, denken, stellen, doen alsof, verkondigen, vinden,
        schrijven, veronderstellen, suggereren, aannemen, roept, geloven""",
    "fout": """
        onzin, vooroordeel, vooroordelen, stereotype, stereotypen, stereotypes, cliche, fabel,
        fabeltje, mythe, racisme, racistisch, racistische, seksisme, seksistisch, seksistische,
        discriminatie, discriminerend, discriminerende, kwetsend, kwetsende, beledigend,
        beledigende, onacceptabel, achterhaald, ouderwets, misvatting, onwaar, flauwekul,
        respectloos, onterecht, ten onrechte, homofoob, homofobie, onjuist, klopt niet, klopt dus
        niet, is niet waar, niet grappig, kan echt niet, mag niet, pijnlijk, fout, verkeerd,
        verwerpelijk, belachelijk dat, bizar dat, waarom zou, waarom zouden, niet oke, niet ok,
        scheldwoord, scheldwoorden, schelden, uitgescholden, scheldpartij, haatberichten,
        bedreigd, bedreigingen, bedreiging""",
}

FRAMES = {
    "before": {
        "te-zeggen": "te|wie|niemand|moet|mag|hoort|anderen|iedereen ...? <zeggen>|<zegt> dat",
        "ander-zegt": "<ander> ...? <zegt>",
        "zegt-ander": "<zegt> <ander>",
        "genoemd": (
            "uitgescholden|uitgemaakt|genoemd|noemen|noemde|noemden|uitschelden|uitmaken|schelden ...? voor|mij|me|ons|hem|"
            "haar|als"
        ),
        "niet-zeggen": "niet|nooit|stop|stoppen|hou|houd|zonder|waarom|tegen ...? <zeggen>",
        "zeggen-dat": "^ ...? zeggen|beweren|roepen|denken|stellen dat",
        "wie-zegt": "wie|die|als|wanneer je? <zegt>",
        "noem-niet": "^ noem|scheld|noemt ...? geen|nooit|niet",
        "het-woord": "het|dat|dit|de|die|als woord|woorden|term|uitdrukking|kreet|zin",
        "scheldwoord": "scheldwoord|scheldwoorden",
        "de-grap": (
            "grap|grapje|idee|gedachte|bewering|stelling|vooroordeel|opvatting|beeld|claim ,? dat"
        ),
        "niet-dat": "ik <zeg-niet> niet dat",
        "alsof": "alsof",
        "geen-bewijs": "geen bewijs|reden",
        "bang-dat": "wees|niet bang|zorgen ...? dat",
        "te-horen": "te horen kreeg|krijgt|krijg|kregen",
        "kreeg": "kreeg|krijgt|krijgen|kregen ...? te horen",
    },
    "denied": {
        "niet": "niet|nooit|geen ook? de? alle?",
    },
    "own": {
        "ik-ben": "ik|mezelf|mij|me was|ben|voel|voelde|vond|leek|lijk ...?",
        "ben-ik": "ben|was|voelde|stomme|domme ik ...?",
        "mijn": "mijn",
    },
    "after": {
        "die-ik-ben": "die|dat ik ben|was",
        "ben-ik": "ben|was|voelde|leek ik",
        "is-kwetsend": (
            "is|zijn|was ...? kwetsend|beledigend|scheldwoord|onacceptabel|racistisch|racisme|"
            "respectloos|discriminatie|seksistisch|intimidatie|pesten"
        ),
        "is-geen": "is|was|zijn ...? niet grappig|waar|oke|aardig|normaal|acceptabel",
        "genoemd": (
            "genoemd|uitgescholden|uitgemaakt|noemt|noemen|schreef|schreeuwde|riep|gezegd|zei"
        ),
        "zeggen-we": "zeggen|doen we|wij ...? niet|nooit",
        "zouden-zijn": "zou|zouden zijn|horen",
    },
    "about": {
        "over": "over|aan|met|voor|tegen|door|zoals|als alle? de? die?",
    },
    "against": {
        "fout": "<fout>",
    },
}
