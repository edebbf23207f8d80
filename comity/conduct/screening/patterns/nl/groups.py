"""Dutch: slurs, dehumanising words and generalisations about groups of people."""

from comity.conduct.screening import Reading

WORDS = {
    "groep": """
        vrouwen met kinderen, vrouwen, vrouw, mannen, meisjes, meiden, jongens, wijven, huisvrouwen, moeders,
        feministen, werkende moeders, blondjes, blondines, homos, homoseksuelen, lesbiennes,
        lesbos, lesbische vrouwen, biseksuelen, transgenders, transmensen, transpersonen,
        transvrouwen, transmannen, trans mensen, lhbters, lhbtiers, queers, travestieten,
        moslims, moslimas, islamieten, joden, christenen, katholieken, gelovigen, hindoes,
        atheisten, gereformeerden, protestanten, buitenlanders, allochtonen, migranten,
        arbeidsmigranten, immigranten, vluchtelingen, asielzoekers, statushouders, nieuwkomers,
        expats, vreemdelingen, illegalen, oostblokkers, zwarten, blanken, witten, kleurlingen,
        aziaten, arabieren, afrikanen, latinos, negers, marokkanen, turken, surinamers,
        antillianen, polen, roemenen, bulgaren, syriers, somaliers, oekrainers, russen, chinezen,
        indiers, japanners, duitsers, belgen, vlamingen, walen, fransen, engelsen, italianen,
        spanjaarden, grieken, hollanders, nederlanders, amerikanen, britten, mexicanen, afghanen,
        iraniers, irakezen, pakistanen, indonesiers, koreanen, israeliers, palestijnen,
        eritreeers, ghanezen, nigerianen, hongaren, tsjechen, portugezen, limburgers, friezen,
        brabanders, zigeuners, roma, woonwagenbewoners, kampers, molukkers, albanezen, ouderen,
        bejaarden, oudjes, senioren, ouwe mensen, boomers, babyboomers, millennials, zoomers,
        generatie z, gen z, jongeren, studenten, pubers, vijftigplussers, 50plussers,
        gehandicapten, invaliden, mindervaliden, autisten, doven, blinden, dikke mensen,
        dikkerds, dwergen, psychiatrische patienten, rolstoelers, bijstandstrekkers,
        uitkeringstrekkers, daklozen, armen, arme mensen, laagopgeleiden, werklozen, mensen met
        autisme, mensen met adhd, mensen met een beperking, mensen met een handicap, mensen met
        een uitkering, mensen met overgewicht, mensen in de bijstand, mensen van kleur, mensen
        met een hoofddoek, mensen met een migratieachtergrond, <eigenschap> <mensen>""",
    "eigenschap": """
        zwarte, witte, blanke, gekleurde, donkere, oude, oudere, jonge, joodse, moslim,
        islamitische, christelijke, marokkaanse, turkse, poolse, roemeense, buitenlandse,
        chinese, aziatische, afrikaanse, antilliaanse, surinaamse, homoseksuele, lesbische,
        gehandicapte, autistische, dove, blinde, dikke, gelovige, arabische, allochtone, trans,
        transgender, zwangere, indiase, hindoestaanse, bulgaarse, russische, duitse, belgische,
        syrische, somalische, werkloze""",
    "mensen": """
        mensen, vrouwen, mannen, jongeren, werknemers, medewerkers, collegas, klanten, kinderen,
        meisjes, jongens, gezinnen, vluchtelingen, migranten, types, lui""",
    "ene": """
        een vrouw, een man, een homo, een moslim, een jood, een marokkaan, een turk, een pool,
        een neger, een buitenlander, een allochtoon, een zwarte, een belg, een roemeen, een
        bulgaar, een zigeuner, een meisje, een moeder, een oudere, een gehandicapte, een autist,
        een transgender, een lesbo, een chinees, een asielzoeker, een vluchteling, een arabier,
        een antilliaan, een bejaarde""",
    "wel": """
        gewoon, nu, eenmaal, toch, echt, allemaal, altijd, allen, alleen, maar, van, nature, per,
        definitie, zo, erg, heel, veel, te, vaak, meestal, over, het, algemeen, ook, nogal, zelf,
        stuk, voor, een, stelletje, bekend, als, allebei, bijna, vrijwel, hartstikke, ontzettend,
        ongelooflijk, simpelweg, biologisch, genetisch, doorgaans, tegenwoordig, typisch, sowieso, nou,
        helemaal, in, wezen, de, bende, grote, vieze, vuile, luie, domme, zielige, hier, daar,
        weer, immers""",
    "alle": """
        alle, al die, al dat, die, de meeste, de, zulke, dat soort, veel, sommige, deze, elke,
        alle die, dit soort, typisch, zoals alle""",
    "euvel": """
        nooit gemotiveerd, nooit tevreden, nooit op tijd, in de war, verward, mannen in jurken, aandachttrekkers, altijd te laat, onbeleefd, brutaal, luidruchtig, jaloers, wreed, vals, haatdragend,
        vreemdgangers, dommer, minderwaardig, onhygienisch, walgelijk, hypocriet, hypocrieten,
        leugenachtig, machtsbelust, blut, onbekwamer, misdadigers, fraudeurs, tuig van de richel,
        inbrekers, dom, stom, lui, luier, traag, crimineel, criminelen, dief, dieven, terrorist,
        terroristen, verkrachters, moordenaars, oplichters, bedriegers, leugenaars, profiteurs,
        gelukszoekers, uitvreters, klaplopers, parasieten, dronkenlappen, dronken, zuiplappen,
        barbaren, achterlijk, achterlijke, primitief, inferieur, onbetrouwbaar, gierig, vrekkig,
        hebberig, gewelddadig, agressief, agressiever, gevaarlijk, vies, viezeriken, smerig,
        pervers, viespeuken, pedofielen, pedos, ziek in hun hoofd, geestesziek, gestoord, ziek,
        abnormaal, onnatuurlijk, niet normaal, zondig, minder intelligent, minder slim, minder
        waard, slimmer dan, minder geschikt, niet geschikt, ongeschikt, zwakker, zwak, zwakke,
        emotioneel, hysterisch, hormonaal, zeurkousen, te emotioneel, te zwak, te oud, te dom, te
        lui, te traag, te gevoelig, hoeren, sletten, varkens, geboren leiders, incompetent,
        onbekwaam, waardeloos, nutteloos, een last, een plaag, een gevaar, een probleem, een
        ramp, tuig, schorem, uitschot, asociaal, asocialen, fanatiek, extremisten, haatzaaiers,
        gehersenspoeld, fundamentalisten, homofoob, vrouwenhaters, idioten, sukkels, watjes,
        mietjes, aanstellers, verwend, verwende nesten, egoistisch, arrogant, bot, onbeschoft,
        dommeriken, sneeuwvlokjes, alleen maar uit op, uit op geld, uit op ons geld, uit op seks,
        niet te vertrouwen, nooit te vertrouwen, niet te leren, te vertrouwen, niet meer te
        leren, niets waard, niks waard, geen echte, niet welkom, geen mensen, onderdanig,
        bezitterig, bedrieglijk, sluw, berekenend, onhandig met, hopeloos, slecht in, slechter
        in, beter in, beter dan, niet goed in, te dom voor, te duur en te traag, ondankbaar,
        losers, nergens goed voor, uitvaagsel, ongewenst, messentrekkers, geldwolven""",
    "kunnen": """
        klantcontact, met klanten omgaan, een team aansturen, aansturen, leren, meer leren, meer bijleren, meer mee, samenwerken, communiceren, plannen, organiseren, presteren, multitasken, beslissen,
        verkopen, ondernemen, stilzitten, zelfstandig werken, met vrouwen omgaan, zich aanpassen,
        met mensen omgaan, spellen, leiding geven, leidinggeven, rijden, autorijden, auto rijden,
        inparkeren, parkeren, rekenen, programmeren, kaartlezen, leiden, denken, logisch
        nadenken, nadenken, integreren, werken, niks, niets, voetballen, onderhandelen, logisch
        denken, met geld omgaan, zich niet gedragen, zich gedragen, de waarheid spreken,
        besturen, koken, met technologie omgaan, met computers omgaan, niets nieuws leren, tegen
        kritiek, luisteren, zwijgen, hun handen thuishouden, tegen stress, van dingen afblijven,
        een team leiden, een bedrijf leiden, leiding nemen, techniek begrijpen""",
    "thuis": """
        niet thuis, thuis in de keuken, in de keuken, achter het aanrecht, aan het aanrecht, hier
        niet, niet op de werkvloer, in de gevangenis, in een gesticht, hier niet thuis, in een
        kamp, niet voor de klas, niet in een directie, niet bij ons, niet in dit land, niet in
        nederland, in een inrichting, thuis bij de kinderen, niet in de politiek, niet in het
        bestuur, niet op kantoor, thuis""",
    "doen-ze": """
        eten honden, eten katten, drinken te veel, drinken teveel, klagen te veel, kosten te veel,
        drinken allemaal te veel,
        komen altijd te laat, komen nooit op tijd, maken altijd ruzie, zijn altijd te laat,
        willen nooit, maken er een zooitje van, spreken geen, ruiken naar, stelen, liegen,
        bedriegen, profiteren, verkrachten, stinken, zuipen, verpesten, vernielen, verzieken,
        terroriseren, bedonderen, belazeren, naaien, zeuren, zeiken, klagen alleen maar,
        roddelen, ruiken, overdrijven, misbruiken, plunderen, roven, verneuken, slaan hun vrouw,
        willen niet werken, willen alleen maar, willen niet integreren, willen ons, weigeren te
        werken, pakken onze banen, pikken onze banen, stelen onze banen, nemen onze banen, kosten
        alleen maar geld, kosten ons alleen maar geld, komen hier alleen maar, komen alleen maar,
        nemen ons land over, nemen het land over, nemen alles over, snappen niets van, snappen
        niks van, begrijpen niets van, begrijpen niks van, weten niets van, weten niks van,
        deugen niet, deugen nooit, zuigen, doen niks, vreten uit de ruif, leven van onze
        belasting, leven op onze kosten, haten ons, haten vrouwen, fokken als konijnen, zitten
        overal achter, zitten er achter, bezitten alle, controleren de media, hebben de macht,
        regeren de wereld, hebben geen humor, hebben geen manieren, hebben geen cultuur, zijn
        nooit te vertrouwen, willen gewoon niet, denken alleen maar aan""",
    "ongedierte": """
        ongedierte, ratten, kakkerlakken, beesten, dieren, apen, aapjes, untermenschen, insecten,
        honden, parasieten, sprinkhanen, ziekte, kanker, vuilnis, afval, tumor, pest, zwijnen,
        mestkevers, maden, bavianen, geen mensen, kankergezwel, teken""",
    "uitroeien": """
        vergast, vergassen, uitgeroeid, uitroeien, afgeschoten, doodgeschoten, opgehangen,
        vernietigd, afgemaakt, gestenigd, gelyncht, gecastreerd, gesteriliseerd, verbrand, dood,
        doodgemaakt, sterven, geliquideerd, levend verbrand, opgeruimd, tegen de muur""",
    "weg-ermee": """
        plaatsmaken, plaats maken, met pensioen, het land uit, ons land uit, eruit, oprotten, opzouten, terug naar hun eigen land,
        opkrassen, terug naar hun land, terug naar waar ze vandaan komen, weg uit nederland,
        verboden worden, het land uit gezet, uitgezet worden, worden uitgezet, niet mogen
        stemmen, geweerd worden, geen leidinggevende worden, niet voor de klas, hun plek kennen,
        hun plaats kennen, thuisblijven, hun mond houden, geen kinderen krijgen, geen kinderen
        opvoeden, uitgesloten worden""",
    "scheldgroep": """
        nikker(s), nikkertje, neger(s), negertje, zandneger(s), zandnikker(s), bosneger(s),
        kutneger(s), kutmof, kankerneger(s), roetmop(pen), roetmopje, zwartjoekel(s), poepchinees,
        poepchinezen, spleetoog, spleetogen, loempiavreter(s), kutmarokkaan, kutmarokkanen,
        kankermarokkaan, kankermarokkanen, kutmarok, mocro tuig, rifaap, rifapen, berberaap,
        berberapen, kutturk, kutturken, kankerturk(en), geitenneuker(s), kamelenneuker(s),
        kameeldrijver(s), kopvod, kopvodden, kopvoddraagster, theedoekdrager(s), haatbaard(en),
        zandvreter(s), kutpolen, kutpool, rotpolen, kankerpool, kankerpolen, kutmoslim(s),
        kankermoslim(s), kutjood, kutjoden, kankerjood, kankerjoden, teringjood, teringjoden,
        rotjood, rotjoden, jodenstreek, jodenstreken, smous, smousen, christenhond(en),
        kutbuitenlander(s), kankerbuitenlander(s), rotbuitenlander(s), flikkers,
        kankerflikker(s), vieze flikker, kankerhomo(s), kuthomo(s), teringhomo(s), vuile homo(s),
        vieze homo(s), kankernicht, kontneuker(s), bruinwerker(s), anaalridder(s), reetridder(s),
        kutpot, kankerpot, vieze pot, vuile pot, manwijf, shemale(s), ombouwhoer,
        kankertransgender, mongool, mongolen, mongooltje, kankermongool, mof, moffen, kutmoffen,
        kankerautist, spast, spasten, spasticus, kutgehandicapte, kankerzigeuner, kutzigeuner(s),
        zigeunertuig, kutvluchteling, kutvluchtelingen, kutasielzoeker(s), teringturk(en),
        teringmarokkaan, teringmarokkanen, tyfusturk, tyfusmarokkaan, tyfusmarokkanen, aidshomo,
        bontkraag, bontkraagjes, vieze jood, vuile jood, vieze turk, vuile turk, vieze marokkaan,
        vuile marokkaan, stinkmarokkaan, stinkturk, stinkpool, vieze polen""",
    "volk": """
        jood, joden, turk(en), marokkaan, marokkanen, pool, polen, roemeen, roemenen, homo(s),
        lesbo(s), pot, nicht, buitenlander(s), moslim(s), zigeuner(s), allochtoon, allochtonen,
        chinees, chinezen, arabier(en), afrikaan, afrikanen, vluchteling(en), asielzoeker(s),
        transgender(s), antilliaan, antillianen, surinamer(s), waal, walen, syrier(s)""",
    "vinden": "vind, denk, weet, geloof, zeg, meen, vinden, weten, denken",
}

PATTERNS = {
    Reading.SLUR: {
        "scheldgroep": "<scheldgroep>",
        "flikker": "flikker ~op ~het ~in ~hem ~die ~dat",
        "vuil-volk": (
            "vieze|vuile|smerige|gore|stinkende|rot|kut|kanker|tering|tyfus|stomme|achterlijke "
            "<volk>"
        ),
    },
    Reading.DEHUMANISING: {
        "zijn-ongedierte": "<groep> <wel>* zijn|waren|is <wel>* <ongedierte>",
        "moeten-uitgeroeid": (
            "<groep> <wel>* moeten|mogen|zouden|horen|moesten <wel>* ...? <uitroeien>"
        ),
        "maak-dood": "dood|sterf|vergas|schiet|hang <wel>* aan? <alle>? <groep> $",
        "moeten-we": "moeten|zouden we|ze <alle>? <groep> <wel>* moeten? <uitroeien>",
        "goede-dode": "een goede <groep>|moslim|jood|marokkaan|homo is een dode",
    },
    Reading.GENERALISATION: {
        "je-kunt-niet-vertrouwen": (
            "kunt|kan|moet|mag <alle>? <groep>|<ene> <wel>* niet|nooit vertrouwen|geloven|aannemen"
        ),
        "horen-niet": (
            "<groep>|<ene> <wel>* horen|hoort|behoren <wel>* niet thuis? in|op|bij|aan|onder|"
            "voor|hier"
        ),
        "alleen-maar": (
            "<groep> <wel>* drinken|zuipen|klagen|zeuren|liggen|luieren|feesten|hangen|willen|"
            "denken|komen|kosten|profiteren|zitten|bellen|schelden|roepen|vreten ...? alleen maar"
        ),
        "passen-niet": "<groep>|<ene> <wel>* passen|past <wel>* niet bij|in|binnen",
        "moet-je-niet": (
            "<groep> moet|kun|kan|mag je|jij|men|we <wel>* niet|nooit ...? zetten|vertrouwen|"
            "aannemen|inhuren|toelaten|binnenlaten|geloven"
        ),
        "van-hen-weet-je": "van <groep> weet|weten je|we|iedereen ...? dat",
        "als-vrouw": (
            "als vrouw|moslim|homo|allochtoon|buitenlander|moeder|oudere kun|kan je|jij <wel>* "
            "niet|geen|nooit ...? <kunnen>|beslissingen|techniek|leider"
        ),
        "in-hun-aard": "zit <wel>* niet? <wel>* in hun genen|bloed|aard|natuur|dna",
        "minder-dan": (
            "<groep> <wel>* zijn <wel>* minder slim|stipt|intelligent|eerlijk|betrouwbaar|"
            "geschikt|capabel|ijverig|beschaafd|waard|bekwaam"
        ),
        "zo-zijn-ze": "zo zijn|doen <alle>? <groep> nu|gewoon|nou|toch|eenmaal|allemaal|$",
        "weet-hoe-ze-zijn": "weet|weten <wel>* hoe <alle>? <groep> <wel>* zijn",
        "liever-geen": "wil|willen|liever|hoef|hoeven|moet <wel>* geen <groep> ...? $|in|op|als",
        "geen-deugd": (
            "<groep> <wel>* hebben|kennen <wel>* geen <wel>* arbeidsethos|respect|manieren|humor|"
            "verstand|discipline|geduld|moraal|ambitie|fatsoen|hersens|gevoel|loyaliteit|"
            "doorzettingsvermogen|cultuur|eer|zelfbeheersing|ruggengraat|schaamte|"
            "inlevingsvermogen|leidinggevende|ruimtelijk|normen|beschaving"
        ),
        "weten-niets": "<groep> <wel>* weten|snappen|begrijpen <wel>* niks|niets|geen ...? van",
        "pikken-in": (
            "<groep> <wel>* pikken|pakken|stelen|nemen|kapen <wel>* onze|ons|de|alle|jullie"
        ),
        "groep-is": "<groep> <wel>* zijn|waren|blijven|is <wel>* <euvel> ~genoemd ~geweest",
        "ene-is": "<ene> <wel>* is|blijft <wel>* <euvel>",
        "groep-niet-te-vertrouwen": (
            "<groep>|<ene> <wel>* zijn|is|kun|kan|valt je? <wel>* niet|nooit te? vertrouwen"
        ),
        "te-voor": "<groep> <wel>* zijn <wel>* te emotioneel|zwak|dom|oud|lui|traag|gevoelig|jong",
        "vertrouw-nooit": "vertrouw|geloof|neem nooit <alle>? <groep>|<ene>",
        "groep-kan-niet": (
            "<groep> <wel>* kunnen|konden|kan <wel>* niet|geen|nooit <wel>* goed? <kunnen>"
        ),
        "groep-kan-niets": "<groep> <wel>* kunnen|leren <wel>* niks|niets|nooit iets ~voor",
        "ene-kan-niet": "<ene> <wel>* kan|kun <wel>* niet|geen|nooit <wel>* <kunnen>",
        "hoort-thuis": "<groep>|<ene> <wel>* horen|hoort|horen|behoort|behoren <wel>* <thuis>",
        "groep-doet": "<groep> <wel>* <doen-ze>",
        "stelen-die": "<wel>* stelen|liegen|stinken|profiteren <alle>? <groep> $",
        "weg-ermee": "<groep> <wel>* moeten|mogen|horen|zouden|kunnen <wel>* <weg-ermee>",
        "groep-eruit": "^ <alle>? <groep> ons? het? land? uit|eruit|oprotten|opzouten",
        "haat-groep": "haat|veracht|walg|minacht <wel>* van? <alle>? <groep>",
        "ga-terug": (
            "terug naar je|jullie|hun|uw eigen land|apenland|zandbak|bakland|kameel|geboorteland"
        ),
        "rot-op-land": "rot|ga|flikker ...? naar je|jullie eigen? land",
        "typisch-groep": "^ ...? typisch weer? weer? <groep>|<ene> ,? <wel>* hoor? $",
        "typisch-ene": "typisch <ene> ,? <wel>* $",
        "voor-een-vrouw": (
            "voor een vrouw|meisje|meid|buitenlander|allochtoon|marokkaan|homo ...? best|slim|"
            "knap|goed|sterk|verrassend|prima|handig"
        ),
        "slimmer-dan": (
            "<groep> <wel>* zijn <wel>* slimmer|beter|sterker|intelligenter|superieur|hoger ...? "
            "dan|aan <groep>"
        ),
        "ik-vind-dat": (
            "<vinden> <wel>* dat <alle>? <groep> ...? <euvel>|<thuis> zijn|thuishoren|horen|is"
        ),
        "ik-vind-kunnen": (
            "<vinden> <wel>* dat <alle>? <groep> <wel>* niet|geen <wel>* kunnen? <kunnen>"
        ),
        "zo-homo": "zo|mega|super|echt homo|gay zeg|dit|dat|man|ook|hoor|$",
        "vrouw-achter": (
            "vrouw|vrouwen|wijven achter|terug|aan <wel>* de|het aanrecht|keuken|fornuis"
        ),
        "zwijg-vrouw": (
            "ga|ren|blijf <wel>* terug? naar|in de keuken ...? schat|vrouw|meisje|jij|$"
        ),
        "geen-groep-aannemen": (
            "nooit|geen <wel>* <groep>|<ene> <wel>* aannemen|inhuren|vertrouwen|vertrouw|aan|binnen"
        ),
        "door-groep": "door <alle> <groep> ...? verpest|onveilig|kapot|crimineel",
        "vrouwenlogica": "vrouwenlogica|mannenlogica|jodenfooi|negerzweet|vrouwengezeur",
        "ongesteld": "<je-bent> <wel>* ongesteld",
    },
}
