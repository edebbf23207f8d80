"""Dutch: threats, wishes of death, and unwanted sexual attention."""

from comity.conduct.screening import Reading

WORDS = {
    "jou": "je, jou, jullie, u, jouw familie, je familie, je kinderen, je gezin",
    "gaat": "ga, gaan, zal, zullen, kom, komen, wil, willen, zou, moet, mag",
    "heel": """
        echt, wel, nog, eens, een, keer, straks, morgen, ooit, persoonlijk, eigenhandig, zo,
        gewoon, hem, maar, toch, allemaal, nou, vandaag, vanavond, gaan, komen, zelf, helemaal,
        even, ook""",
    "doen": """
        afschieten, kapotschieten, vermorzelen, vermoorden, doodmaken, doodschieten, doodslaan, doodsteken, doodschoppen, afmaken,
        afslachten, neerschieten, neersteken, neerknallen, doodrijden, overhoopschieten,
        liquideren, wurgen, verkrachten, mishandelen, aftuigen, molesteren, slopen, verzuipen,
        ophangen, lynchen, in elkaar slaan, in elkaar schoppen, in elkaar trappen, in elkaar
        rammen, kapotmaken, kapot maken, kapotslaan, kapot slaan, verrot slaan, verrot schoppen,
        verrotslaan, van kant maken, te grazen nemen, een kopje kleiner maken, te pakken nemen,
        op je bek slaan, je bek breken, de nek omdraaien, de keel doorsnijden, de strot
        doorsnijden, onthoofden, martelen, ombrengen, naar de andere wereld helpen, een kogel
        door je kop jagen, door je kop schieten, open snijden, opensnijden, stenigen, afknallen,
        in brand steken, slaan, schoppen, meppen, trappen, pijn doen, neermaaien, breken, iets
        aandoen, laten boeten, laten bloeden, bont en blauw slaan""",
    "doe": """
        vermoord, wurg, verkracht, sloop, onthoofd, steek, schiet, knal, maak, sla, schop, trap,
        ram, breek, snij, snijd, timmer, hak, ros, beuk, stamp, verzuip, molesteer, verbouw,
        trek""",
    "stuk": """
        kapot, af, neer, dood, overhoop, verrot, kreupel, in elkaar, in mekaar, open, lek, van
        kant, het ziekenhuis in, tot moes, op je bek, op je muil, op je smoel, op je gezicht, op
        je bakkes, op je kop, voor je kop, door je kop, voor je bek, tegen de grond, hartstikke
        dood, de tanden uit""",
    "lijf": """
        benen, nek, poten, armen, kop, tanden, keel, strot, botten, knieen, knieschijven, rug,
        neus, vingers, bek, kaak, ribben, gezicht""",
    "weet": "weet, weten, heb, hebben, ken, kennen",
}

PATTERNS = {
    Reading.THREAT: {
        "zal-je-krijgen": "ik|we|wij zal|zullen|ga|gaan <jou> <heel>* krijgen|pakken|vinden|kapot",
        "spring": (
            "spring|loop|ga <heel>* van|voor|onder de|een brug|dak|flat|trein|gebouw|toren ~halen"
        ),
        "leven-zuur": "<jou> leven <heel>* zuur|hel|onmogelijk|ellendig <heel>* maken|worden",
        "maak-je-leven": "maak|maken je|jouw|jullie leven <heel>* ...? hel|zuur|onmogelijk|kapot",
        "levend-weg": "<jou>|jij ...? levend weg|uit|vandaan|thuis",
        "welke-straat": "<weet> ...? welke straat|school|huis|kantoor|auto ...? je|jij|jullie",
        "in-brand": (
            "steek|steken|zet|zetten je|jouw|jullie <heel>* huis|kantoor|auto|tent|boel|zaak "
            "<heel>* in brand|fik"
        ),
        "niet-veilig": "<jou>|jij bent|zijn <heel>* nergens veilig",
        "je-bent-de-volgende": "<jou>|jij bent|zijn <heel>* volgende ~spreker ~in",
        "ga-je-doen": "ik|wij|we|iemand|ze|hij <gaat> <jou> <heel>* <doen>",
        "gaat-ga-ik": "<gaat> ik|we|wij|ze <jou> <heel>* <doen>",
        "doe-je": "ik|we|wij|die|dan <doe> <jou> <heel>* <stuk>",
        "doe-ik-je": "<doe> ik|we|wij <jou> <heel>* <stuk>",
        "ik-vermoord-je": (
            "ik|we|wij vermoord|wurg|verkracht|sloop|onthoofd|vermoorden|martel <jou>"
        ),
        "vermoord-ik-je": (
            "vermoord|wurg|verkracht|sloop|onthoofd|vermoorden|martel ik|we|wij <jou>"
        ),
        "breek-je-benen": "<doe> ik? <heel>* je|jouw|jullie|al beide? je? <lijf>",
        "sla-je-op": (
            "sla|slaan|schop|stomp|ram|timmer|beuk <jou> <heel>* ...? op|voor|tegen je|jullie "
            "bek|muil|smoel|gezicht|bakkes|kop|kaak"
        ),
        "waar-je-woont": (
            "ik|we|wij <weet> <heel>* waar je|jij|jullie|u|je|jouw <heel>* woont|wonen|werkt|"
            "slaapt|kinderen|huis|familie|parkeert"
        ),
        "weet-je-te-vinden": "<weet> ik? we? <jou> <heel>* te vinden",
        "vind-je-wel": "ik|we|wij vind|vinden|pak|pakken|krijg|krijgen <jou> nog|wel|nog wel",
        "komen-langs": (
            "ik|we|wij kom|komen|zoek|zoeken <jou> wel|nog|nog wel ...? opzoeken|halen|langs|op|"
            "pakken"
        ),
        "kom-je-halen": "ik|we|wij kom|komen <jou> <heel>* halen|opzoeken|pakken",
        "spijt": "spijt <heel>* van krijgen",
        "krijgt-spijt": "<jou> krijgt|krijgen|zal|zult <heel>* ...? spijt ...? van",
        "dood-wensen": (
            "hoop|wens|wou|wilde|hopen dat <jou> <heel>* ...? doodgaat|sterft|creperen|crepeert|"
            "verongelukt|doodvalt|sterven|dood|verrekt|kanker"
        ),
        "was-maar-dood": "<jou>|jij was|bent|waren <heel>* dood geweest?",
        "was-je-maar-dood": "was|waren je|jij|jullie <heel>* dood|gestorven",
        "verdient-dood": (
            "<jou>|jij verdient|verdienen <heel>* ...? dood|doodstraf|kogel|klappen|galg ~moe"
        ),
        "pas-maar-op": (
            "pas maar ...? op <heel>* als|wanneer|voor|jij|joh|met|vriend|vriendje|mannetje"
        ),
        "kijk-achterom": "kijk|kijkt maar ...? achterom|schouder",
        "gaat-eraan": "jij|jullie|je gaat|gaan <heel>* eraan|dood|sterven|bloeden|boeten",
        "bent-dood": (
            "je|jij|jullie bent|zijn <heel>* dood|gezien|doelwit als|wanneer|zodra|hoor|$"
        ),
        "bent-er-geweest": "bent|ben je|jij|er <heel>* geweest|aan als|wanneer|zodra",
        "zelfmoord": "pleeg|ga|overweeg <heel>* zelfmoord <heel>* plegen?",
        "maak-jezelf": (
            "maak|hang|verzuip|verdrink|ga|snij|schiet|gooi <heel>* jezelf|je|je|voor <heel>* "
            "kapot|op|ophangen|verdrinken|verzuipen|doodschieten|doodmaken|trein|dood ~een ~de "
            "~voor ~tegen"
        ),
        "jezelf-van-kant": "<gaat> <heel>* jezelf ...? van kant maken",
        "ga-dood": "^ ...? ga|sterf <heel>* dood <heel>* $",
        "moet-dood": (
            "jij|je|jullie moet|moeten|hoort|mag|zou|zouden <heel>* dood|sterven|creperen|"
            "vergast|opgehangen|doodgeschoten|afgeknald|neergeschoten|afgeschoten"
        ),
        "zouden-jou": (
            "zou|zouden|moest|moesten|moet|moeten|mogen|mag <jou> <heel>* moeten? <doen>"
        ),
        "kogel": "kogel <heel>* door|in|voor|krijgt|verdient <heel>* je|jouw|jou",
        "mes-in-je": "mes|kogel|baksteen <heel>* in|tussen|door|tegen <heel>* je|jouw|jullie",
        "bloed": "<jou>|jij zal|zult|gaat|zullen <heel>* ...? bloeden|boeten|kermen|smeken",
        "bezuren": "<jou>|jij ...? bezuren|berouwen|betreuren",
        "voor-boeten": "ga|zul|zal|gaat|zult je|jij|jullie ...? voor boeten|bloeden|betalen $",
        "leven-niet-veilig": "leven is <heel>* niet meer? veilig",
        "lesje-leren": "zou|zal|ga|gaan|moet|zouden ...? lesje ...? leren",
        "zal-je-leren": "zal <jou> <heel>* leren $",
        "kijk-uit-als": "kijk uit als|wanneer je|jij ...? vanavond|straks|morgen|buiten|alleen",
        "uitkijken": "uitkijken|oppassen|uit|op als ik jou|je|u was $",
        "alle-botten": "alle|elk <heel>* botten|bot in je|jouw",
        "bent-er-geweest-nu": "^ ...? je|jij|jullie bent|zijn er <heel>* geweest $",
        "dood-toewensen": "wens <jou> ...? dood|kanker|ongeluk|ziekte|pijn toe",
        "wacht-maar-tot": (
            "wacht maar ...? tot|totdat|als ik|we|wij|ze <jou> <heel>* tegenkom|zie|vind|pak|"
            "krijg|tegenkomen|vinden|pakken"
        ),
        "dan-ben-je-er-geweest": "dan ben|bent|zijn je|jij|jullie er <heel>* geweest",
        "meemaken": "gaat|zult <heel>* wat|iets meemaken ,? manneke|mannetje|vriend|ventje|joh",
        "langs-met-vrienden": (
            "kom|komen <jou>? <heel>* langs ...? je|jouw|jullie ...? vrienden|maten|jongens"
        ),
        "laatste-waarschuwing": "laatste waarschuwing ...? anders|of|volgende keer",
        "opwachten": "wacht|wachten <jou> ...? op na|buiten|bij|op|straks|vanavond|morgen",
        "opwachten-2": "ik|we|wij <gaat> <jou> <heel>* opwachten|stalken|achtervolgen",
        "bom": "bom onder|in|bij|op je|jouw|jullie|dit|het kantoor|huis|auto|gebouw|event",
        "knallen": (
            "je|jouw|jullie <heel>* huis|kantoor|auto|tent|gezin ...? in de? fik|brand|vlammen|"
            "lucht steken?"
        ),
    },
    Reading.ADVANCE: {
        "naaktfoto": (
            "stuur|stuurt|geef|laat <heel>* ...? naaktfoto|naaktfotos|blootfoto|blootfotos|nudes"
        ),
        "lichaam": (
            "wat|zon|mooie|lekkere|lekker|geile|dikke|sexy <heel>* tieten|borsten|reet|kontje|"
            "kut|memmen|prammen <heel>* je|heb|hebt|jij|van"
        ),
        "jouw-lichaam": (
            "je|jouw <heel>* lekkere|mooie|geile|dikke|grote|sexy tieten|borsten|kontje|kont|"
            "reet|memmen|kut"
        ),
        "geil": "<jou>|ik maakt|word|wordt|ben <heel>* ...? geil <heel>* van|op|door|mij|me|$",
        "neuken": "ik|wil|zou ...? jou|je|met <heel>* ...? neuken|pijpen|beffen|palen",
        "lekker-wijf": "lekker|geil <heel>* wijf|ding|stuk|wijfie|hoertje|sletje",
        "hoeveel": "hoeveel kost|vraag|vraagt je|jij ...? nacht|uurtje",
    },
}
