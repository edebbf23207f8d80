"""Words whose capital says nothing of a person, and those that people are named after."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ORDINARY = _set(
    """art bill chase chip dawn dean drew faith frank grace guest harm hope hunter iris jack jade
    joy june april august may mark miles max ocean olive page pat penny pearl pierce poppy
    rich rob rose ruby rusty sandy sky sonny spring star storm stone sue summer tag victor will
    wit dag brief roos bloem ster zon sterre vrede hoop fleur mees wolf koning bakker visser smit
    jong groot klein lang prins lam haas bos berg meer dam dijk hof markt post host hosts member
    members vendor vendors service support klant klanten team vraag code comity"""
)
"""Words that people are named after, and that a sentence may begin with all the same."""

_OF_LAW = _set(
    """article articles artikel artikelen regulation verordening directive richtlijn digital
    services act acts law laws wet wetten wetboek bill strafrecht strafwetboek burgerlijk criminal
    civil penal code conduct gedragscode annex bijlage section sections clause clauses chapter
    hoofdstuk lid sub terms conditions general data protection algemene gegevensbescherming
    union unie commission commissie parliament parlement council raad court courts hof rechtbank
    hoge supreme ministry ministerie minister police politie authority autoriteit persoonsgegevens
    consumentenbond constitution grondwet state staat kingdom koninkrijk kamer tweede eerste senate
    convention verdrag charter handvest title titel boek sr sv bw"""
)
_OF_TIME = _set(
    """january february march april may june july august september october november december
    januari februari maart mei juni juli augustus oktober monday tuesday wednesday thursday friday
    saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag christmas easter
    pentecost ramadan halloween kerst kerstmis pasen pinksteren sinterklaas koningsdag black
    new year years oud nieuw"""
)
_OF_TRADE = _set(
    """customer experience employee net promoter score community communities host hosts member
    members vendor vendors whatsapp facebook instagram linkedin tiktok telegram signal discord
    mastodon bluesky twitter youtube snapchat pinterest reddit google microsoft teams zoom slack
    wikipedia internet web wifi excel powerpoint markdown square practice"""
)
_OF_FAITH = _set(
    """god allah bible bijbel koran quran islam hindu hindus sikh sikhs jew jews jewish joden jood
    joodse christian christians christen christenen christelijke muslim muslims moslim moslims
    moslima
    arab arabs dutch english french german germans latin catholic
    katholiek katholieke protestant protestants buddhist boeddhist nazi nazis"""
)
_SMALL = _set(
    """the a an our your his her its my their this that these those some any all no each every one
    two three four both many most other another such same first second third last next more less
    de het een onze ons jouw jullie uw zijn haar mijn hun dit dat deze die elke elk ieder iedere
    alle geen een twee drie vier beide veel meer meeste ander andere zulke zelfde laatste volgende
    in on at to of and or but by for from with without about under over into after before since
    until while when where why how who whom whose what which if as because though although so then
    than also even only just not never ever there here now op bij tot van en of maar door voor uit
    met zonder onder over naar na sinds totdat terwijl wanneer waar waarom hoe wie wiens wat welke
    als omdat hoewel dus dan ook zelfs alleen net niet nooit ooit er hier nu te om tussen tegen
    it he she they we you i me him them us hij zij ze wij jij je ik mij hem hen men u volgens
    according during tijdens toen both yes nee ja dear beste hallo hello hi hoi mr mrs ms dr prof
    mevrouw meneer heer madam sir van der den ter ten di da del le la el al"""
)
_PLACES = _set(
    """europe europa european europese asia africa afrika america amerika american amerikaanse
    australia netherlands nederland holland belgium germany duitsland france frankrijk england
    engeland britain scotland schotland wales ireland ierland spain spanje portugal italy italie
    greece griekenland turkey turkije poland polen romania roemenie bulgaria bulgarije hungary
    hongarije austria oostenrijk switzerland zwitserland denmark denemarken sweden zweden norway
    noorwegen finland iceland ijsland estonia estland latvia letland lithuania litouwen slovakia
    slowakije slovenia slovenie croatia kroatie serbia servie bosnia ukraine oekraine russia rusland
    morocco marokko algeria algerije tunisia tunesie egypt egypte israel palestine palestina gaza
    syria syrie iraq irak iran afghanistan india china japan indonesia indonesie suriname antilles
    antillen curacao aruba canada mexico brazil brazilie states staten kingdom united verenigde
    flanders vlaanderen wallonia wallonie luxembourg luxemburg liechtenstein malta cyprus
    amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen arnhem haarlem
    enschede amersfoort apeldoorn zwolle leiden leeuwarden maastricht dordrecht zoetermeer deventer
    delft alkmaar middelburg assen lelystad hague haag bosch limburg brabant zeeland friesland
    drenthe overijssel gelderland flevoland randstad antwerp antwerpen ghent gent bruges brugge
    leuven mechelen hasselt brussels brussel liege luik namur namen charleroi oostende kortrijk
    london londen paris parijs berlin berlijn madrid rome dublin lisbon lissabon vienna wenen warsaw
    warschau prague praag budapest athens athene copenhagen kopenhagen stockholm oslo
    helsinki york"""
)
PEOPLES = tuple(
    _set(
        """nederlan engels fransen duits belgi belgen vlaam vlaming flemish waalse brits british
        schots scottish iers irish spanish spaans spanjaard italian itali portuge grieks grieken
        turks turkish turken polish poolse roemeen romanian bulgaar bulgarian hongaar hungarian
        oostenr austrian swiss zwits danish deens swedish zweed norwegian noren noors finnish fins
        russian russen russisch ukrain oekra marokk moroccan algeri tunesi egypt israeli palesti
        syri iraki iranian iraans afgha indian indiase chinese chinez japanese japann indones
        surina antilli canadi canades mexica brazil american amerika african afrika asian aziat
        arabi european europe"""
    )
)
"""How the names of peoples and languages begin. Not “Frans”, which is a given name as well."""

PUBLIC = _OF_LAW | _OF_TIME | _OF_TRADE | _OF_FAITH | _SMALL | _PLACES
"""Words whose capitals say nothing of a person."""

BARE = _set(
    """someone somebody nobody everyone everybody anyone anybody people others iemand niemand
    iedereen mensen anderen leden deelnemers gebruikers users readers lezers colleagues collega's
    today yesterday tomorrow vandaag gisteren morgen feedback spam reclame humour humor satire
    nothing something everything niets iets alles sommigen velen wat hetgeen degene author auteur
    reageren schelden klagen hateful racism seksisme sexism"""
)
"""Words that begin a sentence without an article, and are not somebody."""

ABSTRACT = tuple(
    "ing ings ingen tion tions tie ties ment ments ness heid ity teit ism isme".split()
)
"""How words end that begin a sentence without an article and name a thing."""

DOES = (
    "is|was|has|had|can|could|should|would|must|says|said|writes|wrote|told|tells|asked|asks"
    "|replied|answered|claimed|claims|called|calls|got|gets|wants|wanted|thinks|thought|knows|knew"
    "|posted|shared|reported|heeft|kan|kon|moet|moest|zou|mag|mocht|wil|wilde|zei|zegt|schreef"
    "|schrijft|vertelde|vertelt|vroeg|vraagt|antwoordde|reageerde|noemde|noemt|vond|vindt|kreeg"
    "|krijgt|weet|wist|plaatste|deelde|meldde|beweerde|werd|wordt|and|en"
)
"""What follows at once on a name that begins a sentence."""
