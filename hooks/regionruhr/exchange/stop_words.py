"""Stop words: what every entry and profile says, and what therefore pairs nobody.

They are compared after folding and stemming, so one form of each stands for all. A word that is
part of a compound still counts: "Lieferantenaudit" is about something.
"""

from typing import Final

STOP_WORDS: Final = """
aber alle allem allen aller alles als also am an auch auf aus außer außerdem bei beim bereits
bis bitte da dabei dadurch dafür damit danach dann daran darauf daraus darf darin das dass davon
dazu dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort
durch ein eine einem einen einer eines einige einmal er es etwa etwas euch euer für gar gegen
genau hat hatte haben hier hin ich ihm ihn ihnen ihr ihre im immer in innerhalb ins ist ja je
jede jeder jedes jetzt kann kein keine können lassen liegt machen man mehr mehrere mein meist
mit möglich müssen nach neben nicht nichts noch nun nur ob oder ohne per pro rund schon sehr
sein seit selbst sich sie sind so sobald sofern sollen sollte sonst sowie sowohl statt stets
über überall um und uns unser unsere unter viel viele vom von vor vorab vorher war was weil
weiter weitere wenn wer werden wie wieder wir wird wo während wollen wurde zu zum zur zusammen
zwar zwischen

ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dutzend hundert tausend
beide halb doppelt einzeln erst zweit dritt

januar februar märz april mai juni juli august september oktober november dezember quartal
weihnachten frühjahr sommer herbst winter montag dienstag mittwoch donnerstag freitag samstag
wochenende morgens abends heute gestern später früher bald anfang mitte ende

gern gerne gesucht sucht suchen suche benötigt benötigen brauchen bieten bietet angeboten
angebot anfrage gesuch abgeben abgabe abzugeben anbieten nehmen übernehmen vergeben

partner partnerin lieferant anbieter dienstleister hersteller betrieb firma unternehmen kunde
auftraggeber auftragnehmer region regional umkreis nähe ort ruhrgebiet ruhr

fehlt fehlen bringen bekommen kommen geben gehen stehen stellen halten bleiben lassen wissen
eilig egal etwas leute problem lösung bedarf auftrag bereich art weise fall zweck

kurzfristig langfristig dringend sofort zeitnah schnell regelmäßig dauerhaft laufend einmalig
jährlich monatlich wöchentlich täglich jahr monat woche tag stunde

stück teil stk ca circa mm cm m kg t to tonne gramm meter zentimeter millimeter euro prozent
mindestens höchstens maximal minimal bestehend vorhanden verfügbar frei gut neu groß klein hoch
verschieden unterschiedlich eigen
"""
