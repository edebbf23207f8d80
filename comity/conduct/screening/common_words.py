"""Everyday words of Dutch and English, the most frequent first: the wrong ones to lie in wait for.

Counted in this project's own texts and completed by hand; they keep ordinary text quick to read.
"""

_BY_FREQUENCY = """
    #number
    the thread author body after hours comment de in a een to reactions and is en het i of it ik
    thanks van dat we for was insightful that er same with reply je die op met one here people
    had bij you on days what at niet hour from space they ago kind title have wat about who ze
    mensen voor n two dan heb zijn te this over by would twee our did mijn member not three wie
    no drie aan week name which iets first me question as als are ook so do nl them conversation
    om ons jaar my has naar maar geen heeft hebben na be open an work dit keer if company per
    daar team hoe zelf asked wij vraag procent nog nobody were there when language fatima el
    amrani koen nu vier now then waar door iemand how mehmet anders call country languages
    peeters yilmaz al five us role last before can ask year four handle headline month day daan
    hij dag visser want number minutes experience sanne read doen time ruben uur onze uit months
    or each wit lotte jacobs scholten all eerste years customer joris bram kuipers femke
    dijkstra niemand goed meer like your true half he hendriks eline vijf because know nothing
    maes noor dijk where zonder mag than without say dont marit hanna klant iedereen dus brief
    since went calls im zes vos maand wel will weeks tomas yasmin virtanen gesprek zou moet mee
    pieter weet niets more may been somebody something answer every agent weken claes their
    minuten gaat later out only yes lindqvist bakker elk those could see eleven holm elke wil
    daarna six accepted write wrong get next back ten ours id katrin oskar lang tot acht kan
    omdat came line zo hier ilse brouwer elena berg ben vragen bellen jullie courage agents
    aoife brennan liam oconnor wouter welcome stories up own person down other said sentence zit
    nikos popescu saar am lezen nooit zin hem score well does leave list maanden andere stond
    contact hartmann chiara smit hun gedaan alleen altijd wordt eigen seven change left still
    most letters its wrote elkaar pappas james whitfield stefan gruber gesprekken hadden laat
    negen idea gewoon customers she also second these small says again zei made vendor greta mij
    elf komt zegt look come let forty why nine thing u tien laten conti sofia priya thijs else
    eerst hand waren laatste story staat form but should phone tell letter go rest times man
    ging third marques complaints raman questions klanten find lines got any ones within never
    new zeven haar klacht things community laurent mulder nieuwe kunnen dezelfde comments board
    good looked average keep room way everyone some anything need used euros once werd af
    telefoon zie ive host manager marek nowak amelie mail zon gezegd vroeg doet written both
    longer many around page talk stop ill cost think waarom moeten toen zien helft collega alles
    antwoord told date teams alle success weten maken e volgende nummer stopped take put failure
    everything everybody found under others use twelve words eight right minder binnen tegen
    verhaal until service twenty s make lijst ga balie sinds ja doe mens erbij staan collegas
    start part survey rule works took happened word seconds between wait reading zeggen belt
    hetzelfde dinsdag naam help group begin test rules gaan order someone anyone table komen map
    naast woord nee toch krijgt terug lost report decision thank ever system better hear deze
    vaak steeds twintig juist veertig welke colleagues eens antwoorden head victor moved vendors
    app derde kwam vorig vond ooit dingen gevraagd kost kreeg gebeld willen loopt counts slide
    together called just different seen choose please job paper card tweede woorden wachttijd
    scherm gehad rond gelezen deed hele vloer maandag department wall colleague always shift
    whether bot hoeft werkt dagen beginnen demo exists feedback ziekenhuis data centre ander
    vind afspraak vooral krijg hoeveel stuk geld even graag asking night send plus desk point
    asks numbers text such done random machine r wanneer belde hoor directie kleine zat heel
    zouden nearly train staff gets bank her off onder neem opnieuw personal bedrag journey
    director planning carmen zofia zich verhalen werk zitten telefoontjes schrijf dank houden
    reden jij zij jouw uw kun zal kom maak veel goede beter best echt oude grote vrouw tijd huis
    weg schrijven denken denk vinden zeg geven geef nemen krijgen blijven blijft bel sturen
    stuur into too very less much another old great big little long woman men women working
    money home house place eye life world lot shall must might gone going coming give gave knew
    thought wanted needs liked love saw feel felt try sent speak learn listen helps show stay
    turn run play pay buy buys sell close free real sure often sorry link message check code
    price prices post posts members hosts meeting sample item failures percent voorstel welkom
    direct plan aanbod interesse prijs prijzen tarief tarieven tool tools training product
    producten software platform diensten dienst
"""

RANK = {word: rank for rank, word in enumerate(_BY_FREQUENCY.split())}
