"""Dutch: belittling the person one writes to without a single rude word, or between the lines."""

from comity.conduct.screening import Reading

WORDS = {
    "woorden": """
        reactie(s), bericht(en), verhaal, antwoord, antwoorden, vraag, vragen, opmerking(en),
        mening, betoog, bijdrage, bijdragen, advies, adviezen, idee, ideeen, houding, post, werk,
        inbreng, commentaar, expertise, voorstel, argument(en)""",
    "waardeloos": """
        waardeloos, dom, stom, achterlijk, belachelijk, lachwekkend, zielig, triest, onzin, om te
        huilen, bagger, ruk, kut, klote, flut, idioot, om te lachen, een lachertje, een aanfluiting,
        een grap, een schande, niks waard, niets waard, gelul, geneuzel""",
    "onkunde": """
        domheid, onkunde, onbenul, onwetendheid, onnozelheid, achterlijkheid, luiheid, lafheid,
        onvermogen, dommigheid, incompetentie""",
    "gebrabbel": """
        gebrabbel, geraaskal, gezever, gezwam, gewauwel, geneuzel, geblaat, gezwets, gedaas,
        geleuter, gebazel, gekakel, gejank, gezeik, gemekker""",
    "geest": "intelligentie, verstand, iq, brein, hersens, hersenen, verstandje, denkvermogen",
    "denken-e": """
        nadenken, denken, lezen, luisteren, begrijpend lezen, rekenen, logisch nadenken, spelling,
        logica, logisch denken""",
    "lastig": """
        lastig, moeilijk, ingewikkeld, hoog gegrepen, zwaar, een brug te ver, onmogelijk, te veel
        gevraagd""",
    "opleiding": "opleiding, school, nagedacht, diploma, verstand, hersens, leren lezen",
    "volwassenen": """
        volwassenen, de volwassenen, grote mensen, de grote mensen, mensen met hersens, mensen met
        verstand, mensen die nadenken, mensen die kunnen denken, mensen die het wel snappen""",
}

PATTERNS = {
    Reading.INSULT: {
        "doof-of-dom": "doof|blind|lui of|en <zo>* dom|stom|achterlijk|traag|gek",
        "heb-je-uberhaupt": "heb|hebt|ben|bent <je> <zo>* uberhaupt ...? <opleiding>",
        "met-jouw-iq": "met|voor jouw|dat <zo>* <geest> ...? zou|had|moet|kun",
        "plaat-voor-je-kop": "plaat|bord voor <jouw> kop|hoofd|harses",
        "typisch-jij": "typisch jij|jullie $",
        "wachten-op-jou": "niemand zit|zat <zo>* te? wachten op <jouw>|<je>",
        "dom-antwoord": (
            "<scheld-e>|dom|stom|achterlijk|onnozel|kinderachtig antwoord|commentaar|verhaal|"
            "bericht|gedoe ...? jou|jij|jouw|jullie|u"
        ),
        "wat-ben-jij-een": (
            "wat <bent> <je> <zo>* <scheld-e>|naar|akelig|vreselijk mens|man|vent|wijf|type|kind|"
            "figuur|persoon|exemplaar"
        ),
        "slot-amateur": ", amateur|amateurs|kleuter|clown|clowns|aap|ezel|kip $",
        "met-poppen": "ga|gaat <zo>* met poppen|lego|blokken|bal spelen",
        "getuigt-van": (
            "<jouw> <zo>* <woorden> ...? getuigt|getuigen|druipt|spreekt|schreeuwt ...? <onkunde>"
        ),
        "je-domheid": "<jouw> <zo>* <scheld-e>* <onkunde> ~van",
        "jouw-woorden-zijn": "<jouw> <zo>* <woorden> is|zijn <zo>* <waardeloos> ~dat",
        "en-jij-ook": "<waardeloos>|<scheld-adj> ,? en|net als|zo jij|jou|u|jullie ook? zelf? $",
        "gebrabbel-van": "<gebrabbel> van <zo>* <jouw>|amateur|kleuter|idioot|kind|gek|leek",
        "jouw-gebrabbel": "<jouw>|dat|dit|die <zo>* <scheld-e>* <gebrabbel>",
        "onzin-uitkramen": "kraamt|kraam|kramen|sla|slaat <je> <zo>* ...? onzin|wartaal uit",
        "onzin-uit": "<je> <zo>* kraamt|kraam|slaat|slaan ...? onzin|wartaal uit",
        "zo-dom-als-jij": "zo <scheld-adj> <zo>* was|ben|is|zijn|bent? als jij|jou|u|jullie",
        "dommer-dan-jij": "dommer|luier|zieliger|dwazer|achterlijker dan jij|jou|u|jullie",
        "laat-over-aan": (
            "laat|laten|overlaten|over <zo>* ...? aan <volwassenen>|volwassenen|professionals|"
            "experts $"
        ),
        "geest-schiet-tekort": (
            "<jouw> <zo>* <geest> ...? tekort|ontbreekt|beperkt|klein|nihil|laag|nul|afwezig"
        ),
        "mond-opendoet": "<jouw> <mond> <zo>* opendoet|opentrekt|opent|opendoen|opentrekken",
        "lastig-voor-jou": ("<denken-e> <zo>* is? <zo>* voor jou|jullie|u|jouw <zo>* <lastig>"),
        "te-lastig-voor-jou": "te <lastig> <zo>* is? voor jou|jullie|u|jouw|je <zo>* $",
        "is-voor-jou-te": "voor jou|jullie|u <zo>* te <lastig>",
        "denken-niet-sterk": "<denken-e> ...? niet|nooit <jouw> sterkste|sterke|ding|specialiteit",
        "geen-greintje": "<je> <zo>* hebt|heeft|hebben <zo>* geen greintje|sprankje|snars|flauw",
        "ontbreekt-je": "<jou>|je|u|jou ontbreekt|mist <zo>* aan|elk|iedere|alle verstand|benul",
        "naam-voorop": "^ <scheld-e>* <vlegelnaam> , ~dat ~ik ~hoe ~maar ~zo ~die ~wat",
        "zwijg": "^ <he>? ,? zwijg <zo>* toch|gij|jij|eens|nu|maar|$",
        "kan-je-niets": (
            "wie <zo>* heeft jou|jullie|u <zo>* aangenomen|uitgenodigd|binnengelaten|toegelaten|"
            "losgelaten"
        ),
        "neemt-je-serieus": "niemand neemt|nam|neem <zo>* jou|je|jullie|u <zo>* serieus",
        "geen-wonder": (
            "geen wonder dat ...? jou|je|jullie|u <zo>* ...? ontslagen|verlaten|mag|alleen|"
            "aardig|weg|wil"
        ),
        "zet-jezelf-voor-schut": (
            "je|jij|u|jullie zet|maakt|maak ...? voor|belachelijk schut|gek|paal|jezelf|uzelf|$"
        ),
        "doe-ons-een-lol": (
            "doe|doet ons|iedereen|jezelf|mij|me|de een lol|plezier|gunst|wereld en? ,? ...? "
            "stop|vertrek|zwijg|hou|ga|verdwijn|weg"
        ),
        "ga-iets-anders-doen": "zoek <zo>* een? ander|andere hobby|baan|vak|werk ,? ...? $",
        "hersens-kwijt": "hersencellen ...? verloren|kwijt|afgestorven|kost",
        "leuk-geprobeerd": "leuk geprobeerd ,? ...? maar|hoor|jochie|meisje|schat|ventje",
        "jochie": "jochie|meisje|schatje|ventje|vrouwtje|manneke|kindje , <je>|laat|ga|dit|hou",
    },
}
