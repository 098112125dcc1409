"""Service words: what firms do for firms, by several names; groups as in `trade_words`."""

from typing import Final

SERVICE_WORDS: Final = """
Reparatur, reparieren, Instandsetzung, instandsetzen, Überholung, überholen, Revision,
  aufarbeiten;
Motorenwickelei, wickeln, Wicklung, Drehstrommotor, Elektromotor, Generator, E-Motor,
  Ankerwickelei;
UVV-Prüfung, UVV, befähigte Person, Sachkundiger, Prüfbuch, jährliche Prüfung;
Druckluft, Kompressor, Leckage, Leckagesuche, Drucklufttrockner, Druckluftleitung,
  Kompressorstation;
Industriemontage, Industriemechaniker, Stillstand, Betriebsschlosser;
Koordinatenmessung, Messmaschine, Koordinatenmessmaschine, 3D-Messtechnik, Lohnmessung,
  Lohnmessen, vermessen, nachmessen, Messraum;
Erstmuster, Erstmusterprüfbericht, Erstbemusterung, EMPB, PPAP;
Zerstörungsfreie Prüfung, ZfP, Ultraschall, Röntgen, Durchstrahlung, Farbeindringprüfung,
  Magnetpulver, Rissprüfung, Schweißnahtprüfung, UT, RT;
Kalibrieren, Kalibrierung, Messmittel, Prüfmittel, Messschieber, Drehmomentschlüssel, Manometer,
  eichen, Messuhr, Prüfmittelüberwachung, Messmittelverwaltung;
Schadensgutachten, Schadensanalyse, Bruchfläche, gebrochen, Bruch, Gefüge, Metallographie,
  Bauteilversagen, gerissen, Gutachten;
Werkstoffprüfung, Zugversuch, Kerbschlag, Härteprüfung, Spektralanalyse, Materialanalyse,
  Werkstofflabor, Legierung;
Umweltlabor, Arbeitsplatzmessung, Luft am Arbeitsplatz, Bodenprobe, Analytik, Wasserprobe,
  Abfallanalyse, Luftmessung, Deklarationsanalyse;
3D-Scan, scannen, Flächenrückführung, digitalisieren, Altteil, Reverse Engineering,
  nachkonstruieren, STEP-Daten, abtasten;
SPS, S7, S5, Simatic, TIA-Portal, Siemens-Steuerung, SPS-Programmierer, Steuerung umbauen,
  Retrofit, HMI, Steuerungsumbau;
Roboterzelle, Roboter, Greifer, Greifarm, Be- und Entladen, Maschinenbeladung, Cobot,
  palettieren, Handhabung, Handling, Entnahme;
Bildverarbeitung, Kamera, Kamerasystem, Sichtprüfung, Oberflächenfehler, Bilderkennung,
  Codelesen, Kratzer, Fehlererkennung;
Sondermaschine, Montageautomat, Prüfautomat, Montagestation;
Elektroprüfung, DGUV V3, DGUV Vorschrift 3, ortsveränderlich, E-Check, BGV A3,
  Wiederholungsprüfung, Plakette;
Elektroinstallation, Industrieinstallation, Trafostation, Trafo, Mittelspannung, Beleuchtung,
  Hallenbeleuchtung, LED, Kabeltrasse;
CAD, Konstrukteur, Konstruktionsbüro, Zeichner, SolidWorks, Inventor, AutoCAD, Stückliste,
  Einzelteilzeichnung, technischer Zeichner, Creo, CATIA, Zeichnungsableitung;
FEM, Finite Elemente, Festigkeitsnachweis, Festigkeit, Ermüdung, Betriebsfestigkeit,
  FKM-Richtlinie, Schwingungsberechnung, Lastfall, Festigkeitsberechnung;
CE-Kennzeichnung, CE-Konformität, Risikobeurteilung, Konformitätserklärung, Maschinenrichtlinie,
  verkettete Anlage, Maschinensicherheit, Maschinenverordnung;
Übersetzung, übersetzen, Fachübersetzung, Muttersprachler, Sprachen, Dolmetscher;
Statik, Statiker, Tragwerksplanung, Standsicherheit, Stützen, Fundament, Tragfähigkeit, Traglast;
Schrott, Späne, Altmetall, Metallschrott, Stanzabfall, Metallaufbereitung, Metallspäne, Aluspäne,
  Metallankauf;
Palette, Europalette, Einwegpalette, Gitterbox, Holzpalette, Ladungsträger;
Mahlgut, Angüsse, Regranulat, Kunststoffabfall, Kunststoffreste, Kunststoffabfälle, Regenerat;
Altöl, Emulsion, Kühlschmierstoff, KSS, Ölabscheider, Saugwagen, Bohremulsion, Kühlschmiermittel;
Schleifschlamm, Schleifschlämme, Industrieschlamm;
Altsand, Formsand, Gießereisand, Schlacke, Ersatzbaustoff, Bentonit, Gießereialtsand;
Gewerbeabfall, Altholz, Abfallcontainer, Containerdienst, Absetzmulde;
Big Bag, Oktabin, Schüttgutsack;
Maschinenumzug, Betriebsverlagerung, umziehen, umsetzen, Wiederaufbau, Demontage, Verlagerung,
  Umzug, Standortwechsel, einbringen;
Schwertransport, Autokran, Mobilkran, Tieflader, Schwerlast, Kranwagen, Schwergut;
Spedition, Stückgut, Teilladung, Komplettladung, Teilpartie, Fracht, Sattelzug, Sammelgut,
  Lkw-Ladung;
Lagerhaltung, Palettenplatz, Palettenstellplatz, einlagern, Lagerfläche, Kontraktlogistik,
  Kommissionierung, Stellplatz, Zwischenlager, Außenlager;
Exportverpackung, seemäßige Verpackung, Holzkiste, Kiste, Übersee, IPPC, HPE, Verschlag,
  Seefracht;
Kurierdienst, Kurier, Sonderfahrt, Direktfahrt, Sprinter, Expressfahrt, Kleintransporter,
  Eiltransport, Nachtfahrt;
Zoll, Zollanmeldung, Ursprungszeugnis, Ausfuhr, Exportkontrolle, Warentarif, Zollpapiere,
  Lieferantenerklärung, Einfuhr;
ERP, Warenwirtschaft, Betriebssoftware, Auftragsabwicklung, PPS;
ISMS, ISO 27001, TISAX, Informationssicherheit, Informationsschutz, NIS2, Grundschutz;
Datenschutz, DSGVO, Datenschutzbeauftragter;
Softwareentwicklung, Webanwendung, Mobilanwendung, App, Kundenportal, Individualsoftware;
MES, MDE, BDE, Maschinendatenerfassung, Maschinendaten, Feinplanung, Shopfloor;
Penetrationstest, Pentest, Schwachstelle, Hacker, Sicherheitslücke, Angriff;
IT-Betreuung, Systemhaus, Server, Datensicherung, Backup, Netzwerk, Telefonanlage, Administrator,
  Arbeitsplatzrechner;
Arbeitssicherheit, Fachkraft für Arbeitssicherheit, Sifa, Sicherheitsingenieur,
  Gefährdungsbeurteilung, Unterweisung, Begehung, DGUV V2, Betriebsanweisung,
  Gefahrstoffverzeichnis;
Betriebsarzt, Arbeitsmedizin, Vorsorge, Einstellungsuntersuchung, Hörtest, Eignungsuntersuchung;
Energieaudit, Energieberatung, Lastgang, EDL-G, EN 16247, Energieeinsparung, Stromverbrauch,
  Einsparplan, Energieverbrauch, Pflichtaudit, Energiemanagement;
Verbundausbildung, Lehrwerkstatt, Ausbildung im Verbund, Auszubildende, Azubi, Lehrling,
  überbetrieblich, Prüfungsvorbereitung;
Gebäudereinigung, Unterhaltsreinigung, Glasreinigung, Winterdienst, Grünpflege, Putzdienst,
  Hausmeister, Räumdienst, Büroreinigung;
Kantine, Catering, Mittagstisch, Mittagessen, Verpflegung, Bewirtung, Werkskantine, Imbiss,
  Buffet;
Zeitarbeit, Leiharbeit, leihweise, auf Zeit, Arbeitnehmerüberlassung, Personaldienst, Aushilfe,
  Personalengpass;
Managementsystem, internes Audit, interne Audits, QM-System, Auditor, Zertifizierung,
  Qualitätsmanagement, QM-Handbuch, Rezertifizierung;
Trockeneisstrahlen, Trockeneisreinigung, Trockeneis;
Schließanlage, Zutrittskontrolle, Transponder, Schlüssel, Zutritt;
Bergwerk, Zeche, Stollen, Schacht, Altbergbau, Tagesbruch, verfüllen, Altschacht;
Industrieboden, Hallenboden, Estrich, Gussasphalt;
Verbundprojekt, Forschungsvorhaben, Förderprojekt, Forschungsprojekt, geförderte Vorhaben;
Abschlussarbeit, Masterarbeit, Bachelorarbeit, Studienarbeit, Student;
Auswuchten, wuchten, Unwucht;
Wellenausrichtung, Laserausrichten, fluchten, Ausrichtung;
Zustandsüberwachung, Condition Monitoring, Predictive Maintenance, vorausschauende Wartung;
Feuerfest, Ausmauerung, Ofenbau, Industrieofen, Schamotte;
Isolierung, Dämmung, Wärmedämmung, Kälteisolierung;
Absaugung, Absauganlage, Entstaubung, Filteranlage, Rauchabzug;
Lüftung, Klimaanlage, Klimatechnik, RLT-Anlage, Kälteanlage;
Heizung, Heizungsbau, Wärmepumpe, SHK, Sanitär;
Photovoltaik, PV, PV-Anlage, Solaranlage, Solarstrom;
Ladesäule, Wallbox, Ladepark, Ladeinfrastruktur;
Blockheizkraftwerk, BHKW, Kraft-Wärme-Kopplung, KWK;
Abwärme, Wärmerückgewinnung, Abwärmenutzung;
CO2-Bilanz, CO2-Fußabdruck, Klimabilanz, Ökobilanz, Nachhaltigkeitsbericht, CSRD;
Wasserstoff, Elektrolyse, Elektrolyseur, Brennstoffzelle, H2;
Abwasser, Abwasserbehandlung, Wasseraufbereitung, Kläranlage;
Sonderabfall, Gefahrstoffe, Chemikalien, Lösemittel, Lackschlamm;
Gerüst, Gerüstbau, Arbeitsbühne, Hubarbeitsbühne;
Brandschutz, Feuerlöscher, Brandmeldeanlage, Sprinkler;
Rückbau, Abbruch, Abriss, Demontage von Anlagen;
Fenster, Türen, Fensterbau, Türenbau;
Industrietor, Rolltor, Sektionaltor, Hallentor;
Dach, Dachdecker, Hallendach, Flachdach;
Erdarbeiten, Tiefbau, Pflaster, Asphalt;
Tischlerei, Schreinerei, Holzbau, Möbelbau, Innenausbau;
Kartonage, Wellpappe, Faltschachtel, Karton, Schaumeinlage, Packmittel, Verpackungsmittel;
Druckerei, Offsetdruck, Broschüre, Flyer, Katalog, Etikettendruck;
Werbetechnik, Beschilderung, Folierung, Schilder;
Messebau, Messestand, Standbau;
Industriefilm, Imagefilm, Drohnenaufnahme, Fotograf, Video;
Webseite, Website, Webdesign, Internetauftritt, Onlineshop;
Pressearbeit, Pressetext, Öffentlichkeitsarbeit;
Personalvermittlung, Recruiting, Fachkräftegewinnung, Personalsuche;
Unternehmensnachfolge, Nachfolge, Übergabe;
Fördermittelberatung, Fördermittel, Förderantrag, Zuschuss;
Patent, Patentanwalt, Schutzrecht, Gebrauchsmuster;
Lean, Kaizen, 5S, Prozessoptimierung, Rüstzeit;
Lohnmontage, Baugruppenmontage, Zusammenbau, Vormontage, montieren;
Konfektionierung, abpacken, verpacken, eintüten, Verpackungsarbeiten;
Abfüllung, Lohnabfüllung, abfüllen, Abfüllanlage, Füllmaschine, Verschließmaschine, Füller;
Reinraum, Sauberraum, Medizintechnik, Medizinprodukt;
Künstliche Intelligenz, KI, Machine Learning, maschinelles Lernen;
Digitaler Zwilling, Simulation, Materialflusssimulation;
Firewall, Ransomware, Verschlüsselungstrojaner, Cyberangriff;
Staplerschein, Staplerfahrer, Fahrausweis für Stapler;
Erste Hilfe, Ersthelfer, Ersthelferausbildung;
Schutzkleidung, Arbeitskleidung, Berufskleidung, PSA;
Explosionsschutz, ATEX, Ex-Schutz, Ex-Zone;
Betonsanierung, Betoninstandsetzung, Betonschäden;
Ergonomie, Arbeitsplatzgestaltung, altersgerecht, Schichtarbeit;
Kreislaufwirtschaft, Rückgewinnung, stofflich nutzen, Wiederverwertung;
Leasing, Factoring, Finanzierung, Kredit;
Enthärtung, Wasserhärte, Kesselwasser, Osmose;
Lieferkettengesetz, LkSG, Lieferkette;
Tagung, Seminarraum, Konferenz, Saal, Veranstaltungsraum, Firmenfeier;
Gründerzentrum, Start-up, Gründer, Existenzgründung;
Regalprüfung, Regalinspektion, Leiternprüfung, Prüfung von Regalen;
Industriereinigung, Tankreinigung, Hochdruckreinigung;
"""
