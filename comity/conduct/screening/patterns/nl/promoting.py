"""Dutch: how people speak of their own work, or of what their employer makes."""

from comity.conduct.screening import Reading

WORDS = {
    "eigen": "mijn, ons, onze",
    "eigen-soort": """
        nieuw(e), nieuwste, laatste, eerste, tweede, eigen, gratis, jaarlijks(e), recente, korte,
        wekelijkse, maandelijkse, aankomend(e), verse, digitale, volgende, eerstvolgende, gloednieuwe""",
    "werkstuk": """
        boek, boekje, handboek, ebook, artikel, blog, blogpost, blogje, column, essay, paper,
        whitepaper, podcast, podcastaflevering, aflevering, podcastserie, video, videoserie,
        kanaal, nieuwsbrief, webinar, masterclass, cursus, training, workshop, lezing,
        presentatie, keynote, sessie, congres, event, evenement, bundel, gids, stappenplan,
        scan, proefschrift, rapport, opiniestuk, interview, serie, leergang, e learning, benchmark,
        reeks, onderzoek, stappenplan, checklist, gesprek, hoofdstuk, verhaal, programma, quickscan,
        studie, sjabloon, toolkit, documentaire, film, blogs, artikelen, boeken, podcasts,
        lezingen, trainingen, workshops, tarievenoverzicht, pitch, demo, bootcamp, opleiding""",
    "maaksel": """
        app, tool, platform, module, feedbackmodule, dashboard, chatbot, software, systeem,
        product, dienst, oplossing, pakket, meetinstrument, widget, plugin, assistent, scan,
        spraakbot, website, programma, methode, vragenlijstbouwer, spraakanalyse, techniek, koppeling,
        functie, beta, aanpak, feedbacktool, ai, agent, extensie, startup, applicatie, klantportaal,
        kennisbank, bot, enquetetool, analysetool, webshop, abonnement""",
    "bureau-woord": "bureau, bedrijf, agency, adviesbureau, firma, studio, startup, team, organisatie",
    "uit": """
        uit, online, verschenen, verkrijgbaar, live, te koop, te bestellen, te lezen,
        te beluisteren, beschikbaar, in de winkel, te downloaden, gelanceerd, te zien""",
    "neem-kennis": """
        lees, luister, luister naar, kijk, bekijk, kijk naar, download, beluister, probeer, volg,
        bestel, koop, abonneer je op, schrijf je in voor, meld je aan voor, kom naar, doe mee
        met, kom luisteren naar, inschrijven voor, aanmelden voor, lees verder in, deel""",
    "ik-schreef": """
        ik schreef, wij schreven, we schreven, schreef ik, schreven wij, schreven we, ik maakte,
        ik publiceerde, we publiceerden, maakte ik""",
    "wij-bieden": """
        wij bieden, we bieden, ik bied, bieden wij, bieden we, wij leveren, we leveren, leveren
        wij, wij verzorgen, we verzorgen, ik verzorg, wij ontwikkelen, wij maken, wij begeleiden,
        we begeleiden, ik begeleid, wij verkopen, ik geef, wij geven""",
    "wij-helpen": """
        wij helpen, we helpen, ik help, helpen wij, helpen we, wij ondersteunen, we ondersteunen,
        ik ondersteun, wij adviseren, ik adviseer, wij ontzorgen, we ontzorgen""",
    "dienstwoord": """
        training(en), workshop(s), cursus, cursussen, software, oplossing(en), dienst(en),
        pakketten, tools, coaching, advies, lezingen, masterclasses, chatbots, trajecten,
        scans, producten, dashboards, begeleiding, consultancy""",
    "klanten-als": """
        organisaties, bedrijven, teams, ondernemers, merken, gemeenten, ziekenhuizen, webshops,
        klantenservices, opdrachtgevers, leidinggevenden, banken, verzekeraars, winkels, zorginstellingen,
        managers, klantteams, contactcenters, hotels, overheden, scholen, corporaties, startups,
        directies, mkb, ondernemingen, instellingen""",
}

PATTERNS = {
    Reading.PROMOTING: {
        "eigen-uit": "<eigen> <eigen-soort>* <werkstuk>|<maaksel> ... is|ligt|staat ... <uit>",
        "eigen-ligt-er": "<eigen> <eigen-soort>* <werkstuk>|<maaksel> ligt|staat er",
        "is-eigen-live": "is|staat|ligt <eigen> <eigen-soort>* <werkstuk>|<maaksel> <uit>",
        "rondleiding": "rondleiding|demonstratie|demo door|van|in <eigen> <eigen-soort>* <maaksel>",
        "site-oplossing": "op <eigen> site|website staat|vind|vinden|lees",
        "uit-eigen": "<uit> , <eigen> <eigen-soort>* <werkstuk>|<maaksel>",
        "druk-van": "druk|editie|aflevering|seizoen|deel|uitgave van <eigen> <eigen-soort>* <werkstuk>",
        "verscheen-eigen": (
            "verscheen|verschijnt|lanceren|lanceerden|lanceer|presenteren|introduceren ...? "
            "<eigen> <eigen-soort>* <werkstuk>|<maaksel>"
        ),
        "eigen-verschijnt": "<eigen> <eigen-soort>* <werkstuk> ... verscheen|verschijnt",
        "neem-kennis-eigen": (
            "^ ...? <neem-kennis> <eigen> <eigen-soort>* <werkstuk>|<maaksel>|kanaal|pagina"
        ),
        "voor-eigen": (
            "aanmelden|inschrijven|aanmelding|inschrijving|kaarten|tickets|plekken|kaartjes voor "
            "<eigen> <eigen-soort>* <werkstuk>|<maaksel>"
        ),
        "schreef": (
            "<ik-schreef> <eigen-soort>* ...? boek|artikel|blog|blogpost|column|essay|whitepaper|"
            "gids|paper|stuk over"
        ),
        "heb-geschreven": (
            "heb|hebben ...? boek|artikel|blog|column|whitepaper|gids|paper|ebook|podcast ...? "
            "geschreven|gemaakt|gepubliceerd|uitgebracht|opgenomen"
        ),
        "te-gast": "ik was|ben|zat|mag|mocht ...? te gast|gast zijn? in|bij",
        "op-onze-blog": "op|in|via <eigen> <eigen-soort>* blog|site|website|kanaal|podcast|pagina",
        "wij-bieden-dienst": "<wij-bieden> ...? <dienstwoord>",
        "wij-helpen-klanten": "<wij-helpen> ...? <klanten-als>",
        "ons-bureau": "ons|mijn <bureau-woord> begeleidt|helpt|biedt|levert|maakt|verzorgt|adviseert",
        "met-ons-platform": "met|dankzij|via <eigen> <eigen-soort>* <maaksel> ...? je|jij|jullie|u|kun",
        "hebben-gebouwd": (
            "hebben|heb|heeft wij|we|ik? ...? <maaksel> ontwikkeld|gebouwd|gelanceerd|gemaakt"
        ),
        "hebben-gelanceerd": "hebben|heb ...? <eigen> <eigen-soort>* <maaksel>|<werkstuk> gelanceerd",
        "ons-team-gebouwd": "<eigen> team ...? gebouwd|gemaakt|ontwikkeld|bedacht",
        "toevallig-product": "toevallig|precies ...? <maaksel> voor",
        "onze-oplossing": "<eigen> oplossing|software|platform|tool|dienst herkent|voorspelt|meet|lost|doet|helpt",
        "kan-ik-jullie": (
            "kan|kunnen|zou|help|helpen ik|wij|we ...? jullie|je ...? ondersteunen|helpen|begeleiden|"
            "ontzorgen|adviseren"
        ),
        "nog-ruimte": "heb|hebben ...? nog? ruimte|plek|capaciteit in|vanaf|voor",
        "workshops-over": "ik|wij|we geef|geven|verzorg|verzorgen ...? workshops|trainingen|lezingen|workshop",
        "ik-spreek": "ik spreek ...? op|bij|tijdens",
        "ik-geef-lezing": "geef|geven|verzorg|houd ik|wij|we ...? lezing|workshop|presentatie|keynote|training|webinar",
        "eigen-presentatie": "<eigen> presentatie|slides|lezing|keynote ...? staat|staan|online",
        "wij-organiseren": "organiseren|organiseer|hosten wij|we|ik? ... sessie|kennissessie|webinar|event|congres|bijeenkomst|rondetafel",
        "wij-organiseren-2": "wij|we|ik organiseren|organiseer|hosten ...",
        "kom-naar-onze": "kom|komen ...? naar|langs <eigen> <eigen-soort>* ...? <werkstuk>|stand|event",
        "ons-congres": "<eigen> <eigen-soort>* congres|event|webinar|conferentie ...? komt|is|vindt|start",
        "trots": "trots ...? <eigen>|wij|we|ik ...? <werkstuk>|<maaksel>|gebouwd|gemaakt|team",
        "zoeken-pilots": (
            "zoeken|zoekt|zoek ...? pilotklanten|testers|organisaties|klanten|deelnemers|bedrijven ...?"
            " die|voor|in <eigen>|ons|een|de|willen|zorg"
        ),
        "werkgever": "mijn|onze werkgever|collegas|bedrijf ...? maakt|maken|zoekt|biedt|levert|heeft ...? software|dienst|pilotklanten|product|oplossing|tool",
        "bij-ons-dienst": "bij ons bedrijf hebben ...? dienst|product|oplossing|tool|software",
        "krijg-bij-ons": "krijg|krijgt|krijgen|ontvang|ontvangt je|u|jullie ...? bij|van ons ... cadeau|gratis|korting",
        "ik-interview-elke": "interview ik|wij|we elke|iedere week|maand",
        "eigen-vanaf-prijs": "<eigen> <eigen-soort>* <werkstuk>|<maaksel> ... ,? vanaf|voor|al ...? #price",
        "bij-ons-ook": "sinds|vanaf vandaag|nu|deze kun|kan je|jij|u bij|met ons",
        "gratis-download": "gratis|kosteloos te downloaden|downloaden|beschikbaar",
        "ons-vak": "dat|dit is|was ...? ons|mijn vak|specialiteit|specialisme",
        "mogelijkheden": "vraag|informeer ...? naar de mogelijkheden",
        "weet-te-vinden": "weet|weten mij|me|ons te vinden",
        "onze-klanten-zien": "<eigen> klanten|opdrachtgevers zien|besparen|halen|melden|winnen ...? #percent|#number|minder|meer",
        "eerste-gratis": "eerste|een|twee|drie ...? maanden|maand|weken|week gratis",
        "korting-op-onze": "#percent|korting ...? op <eigen> <eigen-soort>* <werkstuk>|<maaksel>",
        "vroegboek": "vroegboekkorting|vroegboekprijs|vroegboektarief|ledenkorting",
        "kost-maar": "<eigen> <werkstuk>|<maaksel> kost|kosten maar|slechts? #price",
        "training-kost": "de|deze <werkstuk> kost #price|#number ...? , ...? plekken|plaatsen",
        "voor-per": "voor|vanaf|al #price|#number euro? per gebruiker|maand|jaar|persoon ...? wij|ons|je",
        "kunt-aanmelden": "aanmelden|inschrijven|bestellen|inschrijving|aanmelding kan|kunnen nog|tot|hier|via",
        "nog-kaarten": "er zijn nog ...? kaarten|kaartjes|tickets|plekken|plaatsen",
        "plek-voor-ons": "plek|plekje|plaats|stoel ...? bij|voor|in <eigen> ...? <werkstuk>|seminar|ontbijtseminar|beurs|stand",
        "met-ons-meet": "met ons meet|meten|win|houd|bespaar|kun",
        "onze-consultants": "onze consultants|experts|trainers|adviseurs|specialisten hebben|kunnen|helpen|doen ...? ingevoerd|gedaan|helpen|gebouwd|begeleid",
        "gespecialiseerd": "ben|zijn|is wij|we|ik? gespecialiseerd in",
        "doen-dit-voor": "wij|we|ik doen|doe|deden|hebben|maken|bouwen|bouwden dit|dat|zoiets|precies|al ...? voor <eigen-soort>* ...? <klanten-als>|jaar|ziekenhuis|bank|klant",
        "hebben-voor-gebouwd": "hebben|heb ...? voor een|de|het|meerdere ...? gebouwd|gemaakt|ontwikkeld|gedaan",
        "dat-doen-wij": "dat|dit|precies doen wij|we",
        "lossen-op": "dit|dat lossen|los wij|we|ik ...? op|bij",
        "eigen-doet": "<eigen> <eigen-soort>* ...? <maaksel> pakt|doet|haalt|leest|vindt|herkent|scheelt|bespaart|maakt|helpt|regelt|beantwoordt|vertaalt|verlaagt|verhoogt|geeft|zorgt",
        "meedoen-beta": "meedoen|meetesten|uitproberen|testen|aanhaken ...? beta|pilot|van|met|aan <eigen>",
        "voor-leden": "voor|speciaal leden|lezers|wie|iedereen hier|van|in ...? doe|geef|heb|maak|hebben|doen|geven",
        "in-mijn-praktijk": "in|vanuit mijn praktijk|werk|rol als coach|adviseur|trainer|consultant",
        "ik-help-met": "help|helpen|coach|train|begeleid|adviseer|ondersteun ik|wij|we <klanten-als>",
        "ledenprijs": "ledenprijs|ledentarief|introductieprijs|actieprijs|vriendenprijs|instapprijs",
        "voor-geld-ik": "voor #price|#number euro? kom|doe|neem|schrijf|geef|maak|regel|verzorg|help ik|wij|we",
        "stuur-ik": "stuur|mail|app|geef|toon|laat ik|wij|we je|jullie|u ...? <eigen>|zien|aanbod|offerte",
        "laat-graag-zien": "laat|laten ik|wij|we ...? graag zien",
        "laat-graag-zien-2": "ik|wij|we laat|laten ...? graag ...? zien",
        "denken-mee": "denken|denk ...? graag|met ...? mee",
        "podium": "ik|we|wij mag|sta|ga|mogen|staan ...? podium",
        "begonnen-met": "ben|zijn ...? begonnen|gestart met een|mijn|onze ...? <werkstuk>|<maaksel>|<bureau-woord>",
        "hoofdstuk-gewijd": "heb|hebben|schreef ...? hoofdstuk|boek|aflevering|artikel ...? gewijd|over|aan",
        "deel-van-mijn": "deel|aflevering|hoofdstuk #number|een|twee|drie|vier van mijn|onze",
        "welkom-als": "welkom als lezer|luisteraar|deelnemer|abonnee|bezoeker",
        "terug-te": "terug te luisteren|kijken|zien|lezen|beluisteren",
        "download-het": "download|bestel|bekijk|lees|koop het|hem|m|deze|hier ...? via|op|gratis|hier",
        "jouw-exemplaar": "bestel|claim|reserveer|pak|vraag ...? je|jouw ...? exemplaar|plek|plekje|ticket|kaart|proefexemplaar",
        "nog-stoelen": "nog ...? stoelen|plekken|plaatsen|kaarten|plekjes|tickets vrij|beschikbaar|over",
        "hebben-net": "hebben|heb zojuist|net|vandaag|onlangs ...? gelanceerd|uitgebracht|gepubliceerd|opengesteld",
        "volg-ons": "volg|bekijk|bezoek|check|vind ons|mij|me|onze|mijn",
        "lees-meer-over": "lees|ontdek|zie|meer hoe|over|weten wij|we|onze|ons|mijn",
        "neem-contact": "neem|contact|bel|mail|app|stuur|dm ...? contact|ons|mij|me ...? op|voor|als",
        "wil-je-ook": "wil|wilt|willen je|jij|u|jullie ...? weten|proberen|zien|meedoen|aanmelden ...? ,? ...? ons|onze|mijn|mij|me",
        "podcast-van-ons": "nieuwe aflevering|uitgave van <eigen> <eigen-soort>* podcast|serie",
    },
    Reading.OWN_WORK: {
        "eigen-stuk": "<eigen> <eigen-soort>* <werkstuk>|<maaksel>|site|website|<bureau-woord>",
        "eigen-een-stuk": "<eigen> ...? <werkstuk>|<maaksel>",
        "ik-schreef": "<ik-schreef>",
        "ik-interview": "interview|interviewde|sprak|interviewden|maakte|bouwde|bouwden|maakten|presenteerde|lanceerde ik|wij|we|met",
        "wij-hebben": "wij|we|ik hebben|heb|bieden|bied|leveren|organiseren|organiseer|maken|maakten|publiceren een|ons|onze|dit|deze|hier",
        "je-kunt-mijn": "je|jullie|u kunt|kun|kan|kunnen mijn|onze|ons",
    },
}
