"""Dutch: insults to the person one writes to."""

from comity.conduct.screening import Reading

WORDS = {
    "je": "je, jij, jou, jullie, u, gij, ge, jy, jii",
    "jouw": "je, jouw, jullie, uw, jou",
    "je-bent": """
        je bent, jij bent, jullie zijn, u bent, ge zijt, zijt gij, zijt ge, ge bent, gij bent, je ben, jij ben, jy bent, gij zijt, jullie bent,
        ben je, ben jij, bent u, bent je, zijn jullie, je blijft, jij blijft, jullie blijven, je
        lijkt wel, jij lijkt wel, jullie lijken wel, ik vind je, ik vind jou, ik vind jullie,
        vind ik je, vind ik jou, je was, jij was, jullie waren, u is, je klinkt als, jij klinkt
        als, je gedraagt je als, jij gedraagt je als, u gedraagt zich als, jullie gedragen je
        als, je doet zo, jij doet zo, je doet als, jij doet als, je bent en blijft, jij bent en
        blijft, je bent geboren als""",
    "bent": "bent, ben, zijn, zijt, was, waren, blijft",
    "zo": """
        echt, gewoon, toch, maar, ook, wel, zo, zoo, zon, nen, letterlijk, hier, gast, een, n, ne, de, het, erg, heel, hele, te,
        wat, ontzettend(e), enorm(e), vreselijk(e), verschrikkelijk(e), ongelooflijk(e),
        ongelofelijk(e), behoorlijk(e), compleet, complete, totaal, totale, volslagen, volkomen,
        nogal, best, eigenlijk, nou, nu, nog, steeds, altijd, weer, allemaal, allebei, helemaal,
        werkelijk, waarlijk, serieus, duidelijk, zeker, vast, kennelijk, blijkbaar, zowaar,
        super, mega, grootste, grote, groot, dikke, kleine, klein, echte, regelrechte,
        ongeneeslijk(e), onvoorstelbaar, verrekte, verdomde, verdomd, godvergeten, fucking, vet,
        zwaar, eerste, beetje, soort, stel, stelletje, zooitje, bende, groep, stuk, van, eens,
        met, zulke, beste, ouwe, oude, domweg, ronduit, werkelijke, intens, typische, naar,
        alleen, absoluut, absolute, onwijs, bijzonder, uitermate, wederom, hierbij, tenminste,
        dus, zelf, heus, gek, haast, overduidelijk, rasechte, opgeblazen, verwend(e),
        zogenaamd(e), goedkope, mislukte, vreemd(e)""",
    "vlegelnaam": """
        onnozelaar(s), zeveraar(s), simpelaar(s), dwazerik, truttebol, kieken(s), boerke, pipo,
        kneus, kneuzen, trut, trutten, lafaard(s), leugenaar(s), etterbak(ken), schoft(en),
        watje(s), bitch(es), stumper(s), hypocriet(en), slons, slapjanussen, ettertje, trutje,
        tuthola, pestkop(pen), idioot, idioten, idiootje, idoot, idiot, asshole(s), moron(s),
        bastard(s), motherfucker(s), fucker(s), dickhead(s), douchebag(s), jerk, wanker(s),
        noob(s), sukkel(s), sukkeltje, eikel(s), lul(len), lulletje, lul de behanger, droplul,
        slaplul, boerenlul, klootzak(ken), kloothommel, klojo, zak hooi, hufter(s), lomperik,
        vlerk, vlegel, kneusje, prutser(s), klungel(s), kluns, klunzen, knoeier, knurft,
        dombo(s), domkop(pen), domoor, domoren, domme gans, oen, oenen, uilskuiken, uilskuikens,
        trutmens, teef, teven, slet, sletten, snol, wijf, rotwijf, kutwijf, takkewijf, viswijf,
        tyfuswijf, teringwijf, kankerwijf, feeks, loser(s), mislukkeling, mislukkelingen,
        niksnut(ten), nietsnut(ten), nono, minkukel(s), mafkees, mafkezen, mafketel, malloot,
        malloten, mafklapper, imbeciel(en), debiel(en), debieltje, randdebiel, halvegare, halve
        gare, halvegaren, halve zool, halve zolen, leeghoofd, warhoofd, zot, dwaas, dwazen,
        nitwit(s), onbenul(len), stumperd, slappeling(en), slapjanus, jankerd, huilebalk,
        zeikerd, zeiksnor, zeikstraal, zeurkous, zeurpiet, lafbek, huichelaar(s), slijmbal(len),
        slijmjurk, kontlikker(s), kontkruiper(s), hielenlikker(s), ploert, smeerlap(pen),
        viezerik(ken), viespeuk, engerd, engerling, onderkruipsel, zakkenwasser(s), tokkie(s),
        vetzak, dikzak, papzak, dikke pens, vleesklomp, dikkerd, rotkind, kutkind, rotzak,
        rotzakken, schijtlijster, schijterd, schijtluis, flapdrol(len), snotneus, snotaap,
        praatjesmaker, wijsneus, blaaskaak, windbuil, arrogante kwast, addergebroed, onmens,
        nepexpert, lomperd, boerenkinkel, luiwammes, luilak, sloerie, schlemiel, sul, suffie,
        slomerik, simpele ziel, zielenpiet, zielepiet, zielepoot, stakker, mongolen, kutmens,
        klotewijf, pestkop, kutlul, droeftoeter(s), sufkop, slapkloot, lapzwans(en), luilebal,
        lamzak(ken), lamstraal, mafkikker, mispunt, naarling, onderkruiper, pisvlek, paljas,
        pummel, proleet, rotvent, schobbejak, sekreet, serpent, sneuneus, stinkerd, stomkop,
        stommerik(en), stommeling(en), sufferd(s), uilenbal, zemelaar, zeverzak, zwakkeling,
        zwamneus, zwetser(s), schapenkop, kippenkop, lulhannes, ouwe lul, patser, rukker(s),
        aansteller(s), aandachtshoer, draaikont, hansworst, kakmadam, rotmeid, klotevent,
        lamlul(len), galbak, gluiperd(s), hork(en), jankkees, klaploper, lastpak, leperd, mongol,
        dwaallicht, zultkop, bangeschijter, zakkenvuller(s), boerentrien, flutfiguur, nepfiguur,
        lulletje rozenwater, kutkabouter, misbaksel(s), kankerlijer(s), klootviool, schijtlaars,
        vuilak(ken), lummel, bruut, barbaar, pisnicht""",
    "scheldnaam": """
        <vlegelnaam>, creep(s), psycho, kalf, seut, marginaal, mossel, dier, zak, kneus, kneuzen, ezel(s), rund, runderen, koe,
        trut(ten), muts, doos, bitch, bitches, hoer, hoeren, del, heks, kreng, varken(s),
        zwijn(en), rat, ratten, adder, slang, hyena, mislukking, nul, grote nul, stumper(s),
        watje(s), mietje(s), janker(d), lafaard(s), leugenaar(s), bedrieger(s), oplichter(s),
        etterbak(ken), etter, klier, kwal(len), schoft(en), schurk(en), griezel, psychopaat,
        psychopaten, narcist, nazi, fascist, racist, racisten, seksist, trol, aap, apen,
        clown(s), kleuter(s), pannenkoek, pannekoek, stront, drol, opschepper, betweter(s),
        kwast, gladiool, tuig, schorem, uitschot, gajes, vuil, schande, aanfluiting, lachertje,
        ondermaatse, hond, honden, verrader(s), parasiet(en), nerd, freak, suffer(d), slome,
        hals, hersenloze, kwibus, pis(ser), <samengesteld>, amateur(s)""",
    "samengesteld": """
        kankerlijer(s), kankerhoer, kankerhond, kankerkind, kankermongool, kankeridioot,
        kankersukkel, kankerlul, kankerzak, kankerzwijn, kankernerd, kankertrut, kankerslet,
        teringlijer(s), teringhoer, teringhond, teringkind, teringlul, teringslet, tyfuslijer(s),
        tyfushoer, tyfushond, tyfuskind, takkelijer, pokkenlijer, pleurislijer, pestlijer,
        kolerelijer, kutventje, kuthoer, kuttrut, klotekind, kutkop, klotekop, rotkop,
        varkenskop, aapjeskop, strontkop, flapdrol""",
    "scheld-e": """
        verschrikkelijke, vreselijk, verschrikkelijk, slechte, beroerde, hopeloze, akelige, nare,
        domme, stomme, achterlijke, debiele, gestoorde, geschifte, gestoord, zielige,
        achterbakse, zieke, trieste, sneue, incompetente, onbekwame, waardeloze, hersenloze,
        imbeciele, laffe, lelijke, vieze, vuile, smerige, gore, vunzige, vette, arrogante,
        irritante, hypocriete, onbeschofte, lompe, onnozele, oliedomme, oerdomme, aartsdomme,
        stompzinnige, aartsluie, luie, kansloze, nutteloze, zwakzinnige, idiote, belachelijke,
        walgelijke, misselijke, miezerige, bekrompen, kleinzielige, schijnheilige, gluiperige,
        kinderachtige, verwaande, valse, gemene, bloedirritante, knettergekke, krankzinnige,
        kloterige, klote, kut, kanker, tering, tyfus, pleuris, takke, stupide, ongelikte,
        ongeschoren, ellendige, onderontwikkelde, domste, stomste, zieligste, slechtste,
        grootste, verdomde, godverdomse, kankerdomme, teringdomme, kleine, dikke, ouwe, hele,
        grote, vreselijke, slappe, achterlijk, simpele""",
    "scheld-adj": """
        te lomp, brain dead, braindead, cringe, dom, stom, oliedom, oerdom, aartsdom, kankerdom, teringdom, hartstikke dom, achterlijk,
        debiel, gestoord, geschift, getikt, imbeciel, zwakzinnig, hersenloos, hersendood,
        incompetent, onbekwaam, waardeloos, zielig, triest, sneu, lachwekkend, walgelijk,
        weerzinwekkend, stompzinnig, stupide, onnozel, simpel van geest, laf, hypocriet,
        schijnheilig, achterbaks, onbeschoft, lomp, lelijk, spuuglelijk, oerlelijk, moddervet,
        spekvet, smerig, vies, goor, lui, aartslui, arrogant, verwaand, irritant, bloedirritant,
        kansloos, nutteloos, belachelijk, knettergek, krankzinnig, geestesziek, mesjogge,
        achterlijke, onbeschofte, kinderachtig, kleinzielig, zo ziek in je hoofd, ziek in je
        hoofd, ziek in je kop, niks waard, niets waard, geen cent waard, geen drol waard, geen
        knip voor de neus waard, niet wijs, niet goed wijs, niet goed bij je hoofd, niet goed
        snik, niet goed bij uw hoofd, niet helemaal lekker, niet lekker, niet de slimste, niet
        erg slim, niet al te snugger, niet al te slim, niet zo snugger, niet bijster slim, niet
        bepaald slim, niet de snuggerste, niet de scherpste, niet bijster snugger, niet erg
        snugger, zo stom, van lotje getikt, van de pot gerukt, niet te pruimen, dom als het
        achtereind van een varken, zo lek als een mandje, walgelijke, dommer dan, zo stom als, te
        stom voor woorden, te dom voor woorden, te dom om, te stom om, te lui om, te achterlijk
        om, te debiel om""",
    "lof": """
        goed(e), knap(pe), slim(me), snel(le), lief, lieve, mooi(e), blij, sterk(e), leuk(e),
        handig, rijk, eerlijk, geweldig(e), moedig, toevallig, dankbaar, verliefd, lekker,
        grappig, genoeg""",
    "mond": """
        bek, kop, muil, klep, smoel, waffel, snater, bakkes, kwek, kanis, toeter, kaken, mond,
        mondje, kutbek, kankerbek, rotkop, grote bek, grote mond, stomme bek, domme bek""",
    "opkras": """
        rot, flikker, sodemieter, donder, lazer, pleur, tief, kanker, tyf, opkanker, hoepel,
        mieter, tering, bliksem, opzout""",
    "oprotten": """
        oprotten, opgerot, opzouten, opgeflikkerd, opflikkeren, optiefen, opkankeren, oppleuren,
        opsodemieteren, ophoepelen, opdonderen, ophoeren""",
    "ziekte": """
        kanker, tering, tyfus, pest, pokken, pleuris, kolere, klere, cholera, kelere, takke""",
    "garnaal": """
        garnaal, pinda, goudvis, baksteen, amoebe, kleuter, peuter, plant, kamerplant, mossel,
        deurklink, aardappel, walnoot, vlieg, ezel, mug, kip, koe, bloempot, natte krant,
        broodrooster""",
    "bal": """
        reet, bal, zak, fuck, hol, moer, kloten, drol, kanker, tering, ene reet, ruk, snars,
        flikker, ballen, pepernoot""",
    "niks": """
        niks, niets, geen bal, geen reet, geen zak, geen fuck, geen hol, geen moer, geen snars""",
    "he": """
        he, hey, hee, ey, hoi, hallo, dag, zeg, ach, oh, nou, tja, luister, kom, bah, jeetje,
        pff""",
    "groet": """
        meneer, mevrouw, dame, heer, beste, vriend, jongen, meisje, man, kerel, gast, joh, zeg""",
    "beheer": "beheerders, moderators, mods, hosts, admins, leden, deelnemers, mensen",
    "kop": """
        kop, hoofd, gezicht, smoel, bek, muil, stem, geblaat, gezeik, gezeur, gelul, praatjes,
        kutkop, gejank, geleuter, vragen, reacties, opmerkingen, hersens, hersentjes, brein,
        plaatje, moeder""",
    "weg": """
        weg, heen, heen toch, janken, huilen, schijten, kakken, dood neervallen, terug naar
        school, terug onder je steen, terug naar de kleuterschool, douchen, jezelf neuken, lekker
        janken""",
}

PATTERNS = {
    Reading.INSULT: {
        "en-dom": "<je-bent> ... en <zo>* <scheld-adj> $",
        "geen-benul": "<je> <zo>* hebt|heeft|hebben <zo>* geen enkel|flauw? benul|verstand",
        "alleen-een-idioot": (
            "alleen|slechts een <scheld-e>* <vlegelnaam> ...? jou|je|dit|zoiets|dat"
        ),
        "slotnaam": ", jij? <scheld-e>* <vlegelnaam> $",
        "doe-niet-zo": "doe|wees|doet <zo>* niet zo <scheld-adj>",
        "ga-fietsen": "ga|gaat <zo>* fietsen|kleien|knikkers|breien|spelen|slapen $",
        "naam-als-jij": "<scheldnaam> als|zoals jij|jou|jullie|u",
        "domme-reactie": (
            "<scheld-e> reactie|opmerking|vraag|bericht|post|comment|verhaal|geklets|gezwam ...? "
            "van jou|jouw|jullie"
        ),
        "zo-groot-als": (
            "brein|hersens|hersenen|verstand ...? grootte|formaat|groot van|als een <garnaal>|erwt"
        ),
        "zak-in": "zak in de stront",
        "stik-in": "stik in je eigen? ...?",
        "poep-praten": (
            "<je> <zo>* praat|praten|lult|lullen|kletst|schrijft|verkoopt <zo>* poep|stront|"
            "onzin|bagger|slap|wartaal|gelul|bullshit ~toch"
        ),
        "wat-weet-jij": "wat weet|snapt|begrijpt jij|jullie <zo>* nou|van",
        "wie-vroeg": "wie vroeg|vraagt <zo>* jou|jouw iets|wat|mening",
        "je-bent-naam": "<je-bent> ,? <groet>? ,? <zo>* <scheld-e>* <zo>* <scheldnaam>",
        "je-bent-zo": "<je-bent> ,? <groet>? ,? <zo>* <scheld-adj> ~<lof>",
        "je-bent-een-zo": (
            "<je-bent> <zo>* een|n|zon|wat <zo>* <scheld-e> ...? mens|mensen|vent|man|mannetje|"
            "ventje|persoon|kerel|type|vrouw|vrouwtje|gast|kind|figuur|exemplaar|collega|baas|"
            "moderator|manager|leider|leidinggevende|beheerder|host|trainer|adviseur|consultant|"
            "chef|schrijver|coach|spreker|directeur|vriend|vriendin|moeder|vader|mannen|lid|"
            "mensje|wezen|geval|excuus"
        ),
        "de-domste": "<je-bent> ...? domste|stomste|zieligste|achterlijkste|slechtste|lelijkste",
        "naam-die-je-bent": "<scheldnaam> ,? die|dat|welke <je> <zo>* <bent>",
        "wat-een-naam": "wat <zo>* <scheld-e>* <scheldnaam> <zo>* <bent> <je>",
        "wat-een-type": (
            "wat <zo>* <scheld-e>|zielig|triest|sneu|irritant|achterlijk|dom mannetje|ventje|"
            "mens|vrouwtje|vent|figuur|type|wijf <zo>* <bent> <je>"
        ),
        "wat-een-uitroep": "^ <he>? ,? wat een <zo>* <scheld-e>* <vlegelnaam> $",
        "namen-zijn-jullie": "<scheldnaam> zijn jullie",
        "stelletje": "stel|stelletje|zooitje|zootje|bende <scheld-e>* <scheldnaam>",
        "jij-naam": "jij|jullie|gij|jou <scheld-e>* <scheldnaam>",
        "u-naam": "u|je <scheld-e> <scheld-e>* <scheldnaam>",
        "vieze-naam": "<scheld-e> <scheld-e>* <vlegelnaam>",
        "stomme-koe": (
            "stomme|domme|vieze|vuile|lelijke|vette|gore koe|gans|teef|heks|varken|zwijn|doos|"
            "muts|ezel|aap"
        ),
        "hoe-dom": "hoe|zo <scheld-adj> <zo>* kan|kun|kunt|ben|bent|moet <je>",
        "dat-je-dom-bent": (
            "omdat|dat|hoe|als|of|want <je> <zo>* <scheld-e>* <scheldnaam> <zo>* bent|zijn|ben|"
            "blijft"
        ),
        "hoe-dom-je-bent": "hoe <scheld-adj> <je> <zo>* <bent>",
        "omdat-je-dom-bent": "omdat|dat|want <je> <zo>* <scheld-adj> bent|zijn|ben|is",
        "uitroep": "^ <he>? ,? <scheld-e>* <vlegelnaam> $",
        "aanroep": "^ <he> ,? <scheld-e>* <vlegelnaam>",
        "slotroep": (
            "hoor|man|<je>|eens|toch|op|normaal|hier|niet|niks|dicht|weg|lezen ,? <scheld-e>* "
            "<vlegelnaam> $"
        ),
        "beheer-is": "de|onze|die|jullie|deze <beheer> ...? zijn <zo>* <scheld-e>* <scheldnaam>",
        "beheer-zo": "de|die|deze <beheer> hier zijn <zo>* <scheld-adj>",
        "iedereen-hier": "iedereen|allemaal hier is|zijn <zo>* <scheld-adj>",
        "bek-houden": "hou|houd|houdt|hout|houden <zo>* <jouw> <zo>* <mond> ~over ~vol",
        "bek-dicht": "^ <he>? ,? <mond> dicht|houden ~en",
        "moet-bek-houden": "<je> moet|moeten|kunt|kan|mag <zo>* <jouw>? <mond> houden|dicht",
        "op-je-bek": "met <jouw> <scheld-e> <scheld-e>* <kop>",
        "jouw-domme": (
            "jouw|jullie|uw|je domme|stomme|achterlijke|debiele|lelijke|rot|kut|hersenloze|"
            "zielige|kutte <kop>"
        ),
        "rot-op": "<opkras> <zo>* op",
        "oprotten": "^ <he>? ,? <zo>* <oprotten>",
        "jij-oprotten": "<je>|gaan|nu|en <zo>* moet|kunt|kan|mag? <zo>* <oprotten>",
        "val-dood": "val <zo>* dood|om",
        "stik": (
            "stik|verrek|krepeer|sterf <zo>* <groet>? ,? erin|maar|er|jij|allemaal|toch|lekker|ter"
        ),
        "krijg-de": "krijg|krijgt|krijgen <zo>* <ziekte>",
        "de-pot-op": "pot|pomp|boom|hoogste|maan op|in|lopen",
        "naar-de-hel": "loop|ga|gaan|donder <zo>* naar de hel|pomp|maan|duivel|verdommenis",
        "lik-mijn-reet": "lik|kus|lek mijn|me|mn reet|kont|hol|zak|ballen|gat",
        "fuck-jou": "fuck jou|jullie|je|op|off|u",
        "lul-niet": "^ ...? lul|zeik|zwets|ouwehoer <zo>* niet",
        "uit-je-nek": (
            "lult|lul|kletst|zwetst|zwamt|praat|lullen ...? uit je|jullie nek|reet|nekken|kont"
        ),
        "weet-er-niks-van": (
            "<je> weet|snapt|begrijpt|weten|snappen|kunt|kan|bakt er <zo>* <niks> van"
        ),
        "snap-je-niks": "<je> <zo>* snapt|begrijpt|snappen <zo>* <niks> van",
        "geen-reet": "<je> weet|snapt|begrijpt|kunt|kan|snappen|weten ...? geen <bal>",
        "kunt-niks": "jij|jullie kan|kunt|kunnen <zo>* helemaal|echt niks|niets",
        "geen-hersens": (
            "<je> hebt|heeft|hebben|heb <zo>* geen hersens|hersencel|hersencellen|brein|"
            "ruggengraat|verstand|ballen|greintje"
        ),
        "verstand-van": "verstand|iq|hersens|intelligentie|denkvermogen <zo>* van een <garnaal>",
        "gebruik-hersens": "gebruik <zo>* <jouw> hersens|hersenen|verstand <zo>*",
        "goed-bij": "<je-bent> <zo>* goed|lekker|niet bij je hoofd|verstand|kop",
        "spoort-niet": "<je> spoort|sporen|deugt|deugen <zo>* niet",
        "wie-denk-je": "wie|wat denk|denkt <je> <zo>* dat je|jij|u wel bent",
        "niemand-wil-jou": (
            "niemand <zo>* wil|mag|moet|mist|gelooft|lust jou|je|jullie <zo>* hier?"
        ),
        "niemand-zit": "niemand zit|zat <zo>* op jou|je|jullie|jouw|je ...? wachten",
        "niemand-geeft-om": "niemand geeft|vindt <zo>* om|jou|je jou|je|jouw|jullie|aardig",
        "niemand-vindt": "niemand vindt jou|je|jullie <zo>* aardig|leuk",
        "niemand-vroeg": "niemand <zo>* vroeg|vraagt <zo>* jou|jouw|je iets|wat|mening",
        "ik-haat-je": "ik <zo>* haat|veracht|minacht jou|je|jullie|u",
        "walg-van": "walg|walgen|kots|kotsmisselijk|misselijk <zo>* van jou|je|jullie|jouw",
        "zielig-mannetje": (
            "^ <he>? ,? zielig|triest|sneu <zo>* mannetje|ventje|vrouwtje|figuur|gedoe $"
        ),
        "ga-weg": "^ <he>? ,? ga|gaat|ga <zo>* <weg>",
        "leer-lezen": "leer|leert <zo>* lezen|schrijven|nadenken|denken|spellen ,? <zo>* <je>?",
        "schaam-je": "^ <he>? ,? schaam|schamen <je> <groet>? <zo>* $",
        "je-mag-je-schamen": "<je> moet|zou|mag ...? je|jij|zich ...? schamen|doodschamen",
        "schande-voor": "<je-bent> <zo>* schande|aanfluiting|blamage voor",
        "je-moeder": "^ <he>? ,? je|jouw moeder|mama|ma $",
        "lieg": "je|jij|u|jullie liegt|liegen <zo>* dat|alsof het|je gedrukt|barst",
        "mensen-zoals-jij": (
            "mensen|types|lui|figuren als|zoals jij|jou|jullie|u <zo>* ...? zijn|horen|verdienen|"
            "maken|verpesten|kunnen|moeten"
        ),
        "stel-niks-voor": "<je> stelt|stellen <zo>* niks|niets|weinig voor",
        "daar-ben-je-te-dom-voor": (
            "daar ben|bent <je> <zo>* dom|stom|lui|laf|achterlijk|onnozel voor"
        ),
        "zelfs-een": "zelfs een <garnaal> ...? slimmer|beter|begrijpt|snapt",
        "misbaksel": (
            "misbaksel|kankerlijer|teringlijer|tyfuslijer|kankerhoer|kutwijf|teringwijf|"
            "hoerenzoon|hoerenjong|hoerenkind|moederneuker|klootviool|klerelijer|schijtlijer"
        ),
    },
}
