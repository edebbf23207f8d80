"""Dutch: the language of selling."""

from comity.conduct.screening import Reading

WORDS = {
    "ons": "ons, onze, mij, me, mijn, ondergetekende, ons team, ons bedrijf",
    "voor": """
        vrijblijvend(e), gratis, scherp(e), passend(e), offerte, kosteloos, kosteloze,
        persoonlijke, speciaal, mooi, leuk, korte, nog, nu, vandaag, snel, een, de, je, jouw, uw, direct, alvast,
        meteen, graag, dan, eens, even, gerust, speciale, onze, mijn, eerste, dit, live, online,
        hier, en, bij""",
    "kans": """
        offerte(s), demo, demos, prijsopgave, kennismakingsgesprek, adviesgesprek, kennismaking,
        aanbod, aanbieding(en), voorstel, proefperiode, proefabonnement, proefversie, tarieven,
        prijslijst, brochure, consult, intakegesprek, intake, productdemo, rondleiding,
        prijsje, vriendenprijs, vriendenprijsje, ledenprijs, deal, verkoopgesprek, strategiesessie, scan, webinar, masterclass, quickscan, proefles,
        speciale prijs, kortingscode, salesgesprek, maatwerkofferte, prijzen, mogelijkheden,
        kennismakingskorting""",
    "vraag": """
        vraag, boek, plan, reserveer, download, bestel, claim, pak, krijg, ontvang, ontdek,
        bekijk, probeer, start, vraagt, boekt, neem, koop, aanvragen, boeken, plannen, mis,
        profiteer""",
    "contact": """
        neem contact op, neem contact met ons op, neem contact met mij op, neem gerust contact
        op, contacteer ons, bel ons, bel mij, mail ons, mail mij, mail me, bel me, app ons, app
        mij, stuur ons een mail, stuur mij een mail, stuur me een dm, stuur mij een dm, dm me, dm
        mij, stuur ons een bericht, stuur mij een bericht, stuur me een berichtje, stuur een dm,
        stuur me een bericht, stuur een berichtje, stuur een pb, stuur me een pb, pb me, pb mij,
        stuur mij een berichtje, stuur ons een berichtje, neem vandaag nog contact op, neem
        vrijblijvend contact op, reageer hieronder, laat je gegevens achter, vul het formulier
        in, laat je mailadres achter, laat je nummer achter, bel of mail, bel of mail ons, stuur
        een mail""",
    "spullen": """
        software, platform, tool, oplossing, product(en), dienst(en), training(en), cursus,
        workshop, masterclass, abonnement, pakket(ten), licentie(s), app, systeem, module,
        dienstverlening, programma, boek, chatbot, dashboard, scan, consultancy, coaching,
        traject, service, assortiment, webshop, bureau, agency, consultants, team, bedrijf,
        nieuwste product, oplossingen, aanbod, ebook, ticket, tickets""",
    "bedrag": "#price, #number euro, #number eur",
    "korting": """
        korting, kortingscode, vroegboekkorting, ledenkorting, introductiekorting, actiecode""",
}

PATTERNS = {
    Reading.SELLING: {
        "bel-voor": "bel|mail|app|reageer|vraag|klik|schrijf|meld <voor>* voor <voor>* <kans>",
        "wij-en-contact": "wij|we|onze|ons|mijn ... ...? , ...? <contact>",
        "contact-nu": "<contact> <voor>* vandaag|nu|gerust|vrijblijvend $",
        "website-voor": (
            "kijk|ga|bezoek|check|surf|bekijk <voor>* op? naar? onze|mijn website|site|shop|webshop|"
            "pagina ...? voor ...? informatie|pakketten|prijzen|tarieven|aanbod|producten|diensten|"
            "abonnementen|korting|trainingen|demo"
        ),
        "schrijf-in-voor-onze": "schrijf|meld je|u ...? in|aan voor <ons> <spullen>|webinar",
        "meer-info-dienst": (
            "dm|mail|bel|app|stuur|pb ...? meer? info|informatie ...? <ons> <spullen>"
        ),
        "met-korting": "nu|tijdelijk|alleen|vandaag met|voor #percent <voor>* <korting>",
        "boek-je-plek": (
            "boek|bestel|reserveer|koop|claim je|jouw|uw plek|demo|ticket|tickets|gesprek|"
            "kaarten|stoel|exemplaar|licentie"
        ),
        "wij-doen": (
            "wij|we zijn|is ...? specialist|expert|marktleider|aanbieder|leverancier ...? "
            "<contact>|bel|mail"
        ),
        "speciaal-voor-leden": (
            "speciaal|exclusief|alleen voor leden|jullie|deze ...? <korting>|aanbieding|prijs|"
            "gratis"
        ),
        "te-huur": (
            "ik|wij|we geef|geven|verzorg|verzorgen ...? trainingen|workshops|lezingen ...? boek|"
            "mail|bel|<contact>"
        ),
        "contact-voor": "<contact> ,? en? <voor>* voor <voor>* <kans>",
        "contact-kans": "<contact> ...? <kans>|voorstel",
        "vraag-kans": (
            "<vraag> <voor>* <kans> <voor>* aan|op|via|in|nu|vandaag|van|met|$|bij|voor|en"
        ),
        "boek-nu": "boek|bestel|koop|reserveer nu|vandaag|direct|snel|hier|meteen",
        "bestel-bij": (
            "bestel|koop <voor>* ...? bij|via|op|voor ons|mij|onze|mijn|website|webshop|slechts|"
            "morgen"
        ),
        "vandaag-besteld": "vandaag besteld|bestel ,? morgen",
        "bestel-vandaag": "bestel|bestellen vandaag|nu|voor",
        "kortingscode": "kortingscode|actiecode|promocode|couponcode|vouchercode ~die ~niet ~af",
        "gebruik-code": "met|gebruik <voor>* code ...? korting|procent|#percent|#number",
        "percent-korting": (
            "krijg|krijgen|ontvang|geef|geven|profiteer|nu|bied|bieden|pak|scoor ...? #percent|"
            "procent|euro <voor>* <korting>"
        ),
        "percent-op-ons": "#percent|procent <korting> op <ons> ...?",
        "profiteer": (
            "profiteer|profiteren|profiteert <voor>* ...? van <voor>* ...? <korting>|aanbod|"
            "aanbieding|actie|actieprijs|introductieprijs|deal"
        ),
        "mis-niet": "mis <voor>* aanbieding|aanbod|actie|kans|deal ...? niet",
        "aanbieding-nu": (
            "tijdelijk|tijdelijke|beperkte|laatste|unieke|eenmalige|exclusieve|speciale|alleen "
            "<voor>* aanbieding|actie|aanbod|actieprijs|kans|deal|introductieprijs|korting"
        ),
        "eerste-maand-gratis": (
            "maand|maanden|jaar|week|weken|dagen gratis ...? voor|bij|als|leden|proberen|$"
        ),
        "probeer-gratis": (
            "probeer|test|start <voor>* ...? gratis ...? #number|dagen|maand|uit|nu|$|onze|met"
        ),
        "vanaf-prijs": (
            "nu|al|slechts|beschikbaar|verkrijgbaar|maar|leverbaar|<spullen> <voor>* vanaf|voor|"
            "voor|slechts|voor maar? slechts? <bedrag> ...? per|maand|ex|excl|incl|deelnemer|"
            "persoon"
        ),
        "onze-vanaf": "<ons> <spullen> ... ,? ...? vanaf|kost|slechts <bedrag>",
        "slechts-prijs": "slechts|nu voor? maar? <bedrag>",
        "voor-slechts": "voor|al maar? slechts|vanaf <bedrag>",
        "prijslijst": "prijslijst|tarievenlijst|prijsoverzicht|prijzen|tarieven ,? ...? #price",
        "prijslijst-woord": (
            "^ <ons>? prijslijst|tarievenlijst ,? ...? #price|bijlage|hieronder|downloaden"
        ),
        "prijslijst-alleen": "^ <ons>? prijslijst|tarievenlijst ,? $",
        "interesse-in-onze": "^ interesse|geinteresseerd|nieuwsgierig in|naar <ons> ...? <spullen>",
        "beschikbaar-voor": "beschikbaar voor ...? opdrachten|projecten|klussen|opdracht",
        "wat-kost-onze": "weten|benieuwd wat|hoe <ons> ...? <spullen>",
        "neem-abonnement": "neem|sluit|start <voor>* abonnement <voor>* op|bij|af|ons",
        "van-het-huis": "maand|maanden|sessie|uur|jaar|gesprek ...? van het huis",
        "via-mijn-link": (
            "aanmeldt|aanmelden|inschrijft|bestelt|koopt|meld|bestel|koop|schrijf|boek ...? via "
            "mijn|onze ...? link"
        ),
        "link-aanmelden": "via|met mijn|onze ...? link ...? aanmeldt|inschrijft|bestelt|koopt|boekt",
        "wat-wij-voor-jou": "wat we|wij|ik voor je|jou|u|jullie|jouw|uw ...? kunnen|kan|doen|betekenen",
        "vanaf-per": (
            "vanaf|voor|slechts <bedrag> ...? per maand|gebruiker|jaar|persoon|deelnemer|licentie "
            "...? al|klaar|$|ex|excl"
        ),
        "code-krijg": "met|gebruik <voor>* code ...? krijg|krijgen|korting|kwart|bespaar",
        "staat-voor-je-klaar": ("<ons> ...? staat|staan <voor>* voor je|u|jou|jullie klaar"),
        "huur-me-in": "huur me|mij|ons <voor>* in",
        "ontdek-onze": "ontdek|probeer|test <ons> ...? <spullen>",
        "prijs-van-een": "twee|drie|#number|alles ...? voor de prijs van",
        "krijg-je-cadeau": (
            "bij|met ons|onze|mijn|een|elk <spullen> ...? krijg|krijgt je|u ...? cadeau|gratis"
        ),
        "korting-tijdelijk": "#percent|procent <korting> deze|alleen|tot|vandaag|nu|bij ons?",
        "deze-maand-korting": "deze maand|week ...? #percent|procent|euro <korting>",
        "toevallig-wij": (
            "toevallig|laten hebben|verkopen|leveren|bieden|maken|doen wij|we ...? <spullen>|dat"
        ),
        "bureau-helpt": (
            "<ons> bureau|bedrijf|team|agency ...? helpt|kan|regelt|verzorgt ...? je|u|jou|jullie|"
            "graag"
        ),
        "op-aanvraag": "prijs|tarief|enterprise|prijzen|maatwerk <voor>* op aanvraag",
        "beste-prijs": (
            "<ons>|wij|wij|we ...? beste|laagste|scherpste|voordeligste <voor>* prijs|prijzen|"
            "tarieven|tarief"
        ),
        "wij-bieden": (
            "wij|we bieden|leveren|verkopen|verzorgen ...? oplossing|oplossingen|software|"
            "maatwerk|platform|trainingen|diensten|pakketten|abonnementen|korting|tool|chatbots|"
            "producten|beste"
        ),
        "wij-leveren": (
            "op zoek naar|nodig ...? ,? wij|we|mijn|ons ...? leveren|bieden|helpen|hebben|levert|"
            "heeft|helpt"
        ),
        "op-zoek-naar": "op zoek naar ...? ,? ...? neem|bel|mail|stuur|wij|dan|kijk|ons",
        "wij-helpen-je": (
            "wij|we|ik help|helpen|ondersteunen|ontzorgen je|jou|jullie|u|jouw|bedrijven <voor>* "
            ",? bel|mail|neem|vraag|boek|plan|stuur"
        ),
        "onze-oplossing": (
            "<ons> <spullen> ...? helpt|ontzorgt|verhoogt|bespaart|levert|garandeert ...? je|jou|"
            "jouw|uw|u|jullie|bedrijven|organisaties|klanten"
        ),
        "interesse": "^ interesse|geinteresseerd|nieuwsgierig ,? ...? $",
        "interesse-mail": (
            "interesse|geinteresseerd ...? ,? <voor>* stuur|mail|bel|dm|pb|app|neem|klik|boek|"
            "reageer|laat"
        ),
        "mail-mij-voor": (
            "stuur|mail|bel|app|dm|pb <ons> ...? voor|tarieven|prijzen|aanbod|voorstel|offerte|"
            "demo|korting ...? aanbod|tarieven|prijs|prijzen|voorstel|offerte|demo|informatie|"
            "korting|mogelijkheden|afspraak"
        ),
        "dm-voor": (
            "dm|pb|prive|privebericht ...? voor ...? aanbod|tarieven|prijs|prijzen|voorstel|"
            "offerte|demo|korting|deal|info|informatie"
        ),
        "klik-link": (
            "klik|check|bekijk|link ...? link|hier|bio|profiel ...? koop|bestel|boek|schrijf|"
            "meld|aan|in|korting|aanbieding|kopen|bestellen|aanbod"
        ),
        "link-in-bio": "link in mijn|onze|de bio|profiel",
        "plekken": (
            "nog maar|slechts|laatste|enkele|paar|beperkt ...? plekken|plaatsen|tickets|stoelen "
            "...? vrij|beschikbaar|over|schrijf|boek|meld|reserveer|verkrijgbaar"
        ),
        "schrijf-in": "schrijf|meld <voor>* je|u <voor>* nu|vandaag|snel|direct ...? in|aan",
        "schrijf-in-prijs": (
            "schrijf|meld je|u ...? in|aan ...? #price|korting|vroegboekkorting|gratis"
        ),
        "onze-website": (
            "kijk|ga|bezoek|bestel|koop ...? <ons> webshop|shop|verkooppagina|bestelpagina"
        ),
        "klant-van-ons": (
            "klant|klanten|lid van ons|onze krijg|krijgen|ontvang|ontvangen ...? <korting>"
        ),
        "op-is-op": "zolang de? voorraad",
        "geld-terug": "niet goed ,? geld terug",
        "onze-aanbieding": "<ons> aanbieding|actie|deal|introductieprijs|actieprijs",
        "te-koop": "te koop|bestellen|bestel ...? via|bij|op ons|onze|mijn|mij|de|link|website",
        "boek-een-plek": (
            "boek|plan|reserveer|maak <voor>* afspraak|gesprek|plek|sessie|call|kennismaking|"
            "slot|belafspraak ...? met|bij|in|via|$ <ons>?"
        ),
        "sales-team": (
            "<ons> sales|salesteam|accountmanager|accountmanagers|verkoopteam|adviseurs ...? je|"
            "jou|u|graag|klaar"
        ),
        "korting-voor": "<korting> voor ...? leden|groep|community|lezers|jullie",
        "verkoop-mijn": "ik|wij|we verkoop|verkopen <ons>|nu|een|ook|hier",
    },
}

_OFFERS = """
    wij-doen meer-info-dienst beschikbaar-voor wat-wij-voor-jou staat-voor-je-klaar ontdek-onze
    toevallig-wij bureau-helpt wij-bieden wij-leveren op-zoek-naar wij-helpen-je onze-oplossing
    klant-van-ons interesse-in-onze onze-website sales-team
"""
PATTERNS[Reading.OFFERING] = {name: PATTERNS[Reading.SELLING].pop(name) for name in _OFFERS.split()}
"""What speaks of what one offers, without a price or a call to buy."""
