"""Trade words: materials, processes and parts that the shop floor calls by several names.

The competences of the taxonomy are whole trades: "Brünieren" and "KTL" are names of one. Here a
group holds the names of one thing, or of what one supplier does in one go, so that a request in the
words of the buyer finds the supplier who has others for it. The groups decide the order of pairs,
never alone whether there is one: the reason names a competence or a word.
"""

from typing import Final

TRADE_WORDS: Final = """
Edelstahl, V2A, V4A, VA, Nirosta, Inox, rostfrei, nichtrostend, 1.4301, 1.4307, 1.4404, 1.4571,
  X5CrNi18-10, CrNi-Stahl;
Baustahl, S235, S355, S235JR, S355J2, ST37, ST52, Schwarzstahl, Schwarzblech;
Vergütungsstahl, C45, 42CrMo4, 25CrMo4, 34CrNiMo6;
Einsatzstahl, 16MnCr5, 20MnCr5, 18CrNiMo7-6;
Automatenstahl, 11SMn30, 11SMnPb30, 9SMn28;
Werkzeugstahl, 1.2379, 1.2343, 1.2311, Kaltarbeitsstahl, Warmarbeitsstahl;
Verschleißstahl, Verschleißblech, Hardox, XAR, verschleißfestes Blech;
Manganhartstahl, Hartmanganstahl, Manganstahl, X120Mn12;
Aluminium, Alu, AlMgSi, AlMgSi1, AlMg3, AlSi7Mg, AlSi10Mg, AlSi12, EN AW-6082, EN AW-6060, EN
  AW-7075, Leichtmetall;
Zinkdruckguss, Zamak, ZnAl4Cu1, Zinkguss;
Messing, MS58, Ms 58, CuZn39Pb3, CuZn37;
Bronze, Zinnbronze, Aluminiumbronze, CuSn8, CuSn12;
Rotguss, RG7, Rg 7;
Titan, Ti6Al4V, TiAl6V4, Grade 5;
Sphäroguss, Kugelgraphit, Kugelgraphitguss, GGG, GJS, GGG40, GGG50, duktiles Gusseisen;
Grauguss, Lamellengraphit, GG, GJL, GG20, GG25, Gusseisen, Eisenguss;
POM, Polyacetal, Delrin;
Polyamid, PA, PA6, PA66, Nylon;
PTFE, Teflon;
Plexiglas, Acrylglas, PMMA;
Polyurethan, PU, PUR, Vulkollan;
Gummi, Elastomer, Kautschuk, NBR, EPDM, FKM, Viton;
Silikon, LSR, Flüssigsilikon;
GFK, Glasfaser, Glasfaserkunststoff, Laminat, Handlaminat, Faserverbund;
CFK, Carbon, Kohlefaser, Kohlenstofffaser;
Langdrehen, Langdreher, Langdrehteile, Langdrehautomat, Stangenautomat, Drehautomat,
  Stangenlader, Automatendreherei;
Karusselldrehen, Karussell, Karusselldrehmaschine, Vertikaldrehmaschine;
Bohrwerk, ausspindeln, Großteile, Großbearbeitung, Großteilebearbeitung, Portalfräsen,
  planbearbeiten;
Fünfachsbearbeitung, fünfachsig, fünf Achsen, 5-Achs, 5-achsig, Simultanbearbeitung;
Drahterodieren, Drahtschneiden, Drahtmaschine, Startlocherodieren;
Senkerodieren, Senkerosion, Elektrode;
Rundschleifen, Innenrundschleifen, Außenrundschleifen, Spitzenlosschleifen, spitzenlos;
Tieflochbohren, Tiefbohren, Tieflochbohrung, Einlippenbohren;
Verzahnung, verzahnen, Zahnrad, Ritzel, Kegelrad, Stirnrad, Schneckenrad, Zahnkranz, Wälzfräsen;
Abkanten, kanten, Kantteile, Abkantpresse, Gesenkbiegen, Schwenkbiegen;
Laserschneiden, lasern, Laserzuschnitt, Laserteile, Faserlaser;
Rohrbiegen, Rohrbögen, Rohrlaser, gebogene Rohre, Ausklinkung, Rohrrahmen;
Brennschneiden, Brennzuschnitt, Brennteile, autogen, Autogenschneiden, Plasmaschneiden,
  Plasmazuschnitt;
Wasserstrahlschneiden, Wasserstrahl, Wasser und Sand, ohne Wärmeeinfluss, ohne Hitze;
Stanzen, Stanzteile, Stanzerei, Stanz-Biegeteile, Stanzbiegeteile;
Auskleidung, Schurre, Rutsche, Prallplatte, Trichter;
Stahlbau, Stahlkonstruktion, Stahlhalle, Hallenrahmen, Bühne, Podest, Treppenturm, EXC2, EXC3,
  Stahlträger, Unterkonstruktion;
Schlosserei, Geländer, Handlauf, Treppe, Tor, Absturzsicherung, Zaun, Gitter, Vordach;
Behälterbau, Apparatebau, Druckbehälter, Lagertank, Tank, Kolonne, Kessel, AD 2000, Rührkessel,
  Silo, Druckgerät;
Auftragschweißen, aufschweißen, panzern, Panzerung, regenerieren, Hartauftrag, Verschleißschutz,
  Stellite, Hartpanzerung;
Punktschweißen, Buckelschweißen, Widerstandsschweißen;
Rohrleitungsbau, Rohrleitung, Rohrbau, Rohrschweißer, Vorrichter, Rohrtrasse, Dampfleitung,
  Orbitalschweißen;
Schweißerprüfung, Schweißerschein, Schweißkurs, ISO 9606, 9606-1, Lehrgang für Schweißer;
Löten, Hartlöten, Weichlöten;
Handformguss, handgeformt, Handformen, Furanharz, Einzelabguss, Maschinenbett, Sandguss;
Feinguss, Feingießerei, Wachsausschmelzverfahren, Wachsmodell, Genauguss, Präzisionsguss,
  keramische Schale, Wachstraube;
Kokillenguss, Kokille, Niederdruckguss;
Gießereimodell, Holzmodell, Modellbau, Kernkasten, Modellplatte, Modelltischler;
Brechbacken, Mahlplatte, Schlagleiste, Brecher, Mahlring, Steinbruch, Verschleißteile;
Gesenkschmieden, Gesenkschmiede, Gesenkschmiedeteile, Schmiedeteile, Schmiedestück, Hammerwerk,
  warm geschmiedet, Warmumformung;
Freiformschmieden, Freiformschmiede, Freiformstück, Freiformschmiedestück, Schmiederohling;
Ringwalzen, gewalzte Ringe, Walzring;
Tiefziehen, Ziehteile, Tiefziehteile, Napf;
Fließpressen, Kaltfließpressen, Kaltformteile, Kaltstauchen, Kaltschlagteile, Niet,
  Sonderschraube, Bolzen;
Federn, Druckfeder, Zugfeder, Schenkelfeder, Schraubenfeder;
Tellerfeder, Wellscheibe, Blattfeder, Scheibenfeder;
Anschlagmittel, Anschlagkette, Kettengehänge, Rundstahlkette, Hebeband, Rundschlinge;
Kaltband, Spaltband, Bandstahl, Kaltwalzen, Coil, Federband, Bandmaterial;
Einsatzhärten, aufkohlen, Carbonitrieren, einsatzgehärtet, Härtetiefe, CHD, Eht;
Nitrieren, Gasnitrieren, Plasmanitrieren, Nitrierschicht, Tenifer;
Spannungsarmglühen, Normalglühen, Glühen, Glüherei, spannungsfrei, entspannen, Eigenspannungen,
  Schweißspannungen;
Induktionshärten, Induktivhärten, induktiv, Induktor, Randschichthärten, Randschicht, Lauffläche,
  Zahn für Zahn;
KTL, kathodische Tauchlackierung, Tauchlackierung, tauchlackieren, Elektrotauchlackierung,
  E-Coat;
Pulverbeschichtung, pulverbeschichten, pulvern, Pulverlack, RAL;
Feuerverzinken, Stückverzinken, Zinkbad, Tauchbad, ISO 1461, Verzinkerei;
Galvanik, galvanisieren, galvanisch, Zink-Nickel, ZnNi, vernickeln, chemisch Nickel;
Eloxal, eloxieren, Eloxalbetrieb, anodisieren, anodisch, Harteloxal;
Brünieren, Brünieranstalt, schwärzen, Schwarzfärben, schwarz machen, schwarze Oberfläche;
Sandstrahlen, Freistrahlen, strahlen, entrosten, SA 2,5, grundieren, Korrosionsschutz, Anstrich,
  Strahlhalle, Rost, Korrosivitätskategorie;
Nasslackieren, lackieren, Lackiererei, Decklack;
Gleitschleifen, Trowalisieren, Trowal, entgraten, gratfrei, Grat, Kanten verrunden,
  Vibrationsschleifen;
Beizen, passivieren, elektropolieren, Anlauffarben, Beizbad, Tauchbeize;
Hartchrom, hartverchromen, verchromen, Kolbenstange, Chromschicht, Maßverchromen;
Spritzgießwerkzeug, Spritzgussform, Spritzgießform, Spritzform, Formenbau, Bemusterung, Kavität,
  Formeinsatz, Heißkanal;
Folgeverbundwerkzeug, Stanzwerkzeug, Schnittwerkzeug, Folgeschnitt, Schnittplatte,
  Schneidstempel, Biegewerkzeug, Stempel;
Vorrichtungsbau, Spannvorrichtung, Schweißvorrichtung, Prüfvorrichtung, Spannmittel,
  Schweißlehre, Vorrichtung;
Schärfdienst, nachschleifen, nachschärfen, schärfen, stumpf, Sägeblatt, Fräser, Bohrer;
Hydraulik, Hydraulikzylinder, Presszylinder, Zylinder, Hydraulikaggregat, Ventilblock, Dichtsatz,
  Hydraulikservice;
Spindel, Hauptspindel, Spindellagerung;
Bettbahn, Führungsbahn, Führungen schaben, Geometrie;
Schaltschrank, Schaltanlage, Unterverteilung, Energieverteilung, EPLAN, verdrahten, Verdrahtung,
  Klemmkasten, Steuerungsbau, Schrankbau, Klemmenkasten;
Leiterplatte, Platine, bestücken, Bestückung, SMD, bedrahtet, THT, AOI, Elektronikfertigung,
  Flachbaugruppe;
Kabelbaum, Kabelsatz, Kabelkonfektion, konfektionierte Leitungen, crimpen, ablängen,
  Leitungssatz, Steckverbinder, Stecker;
Metalldruck, 3D-Druck in Metall, Pulverbett, Laserschmelzen, SLM, LPBF, Metallteile drucken,
  additiv, Metallpulver, Metalldrucker;
Lasersintern, SLS, FDM, Vakuumguss, Handmuster, Prototyp, Kunststoffmuster, Anschauungsmuster,
  Rapid Prototyping;
Spritzguss, Spritzgießen, Spritzteile, Lohnspritzen, Lohnspritzguss, Spritzgussmaschine,
  Spritzerei, abspritzen, Spritzgussteile, Spritzling, Kunststoffgehäuse;
Thermoformen, Thermoform, Tray, Werkstückträger, Vakuumformen, Haube, Tiefziehverpackung,
  Plattenware;
Dichtung, Flachdichtung, Manschette, O-Ring, Dichtring, Dichtungsring, Dichtprofil;
Gurtförderer, Förderband, Rollenbahn, Rollenförderer, Förderstrecke, Hubtisch;
Wälzlager, Kugellager, Rollenlager, Drehkranz, Drehverbindung, Großlager;
Wärmetauscher, Wärmeübertrager, Kühler, Rohrbündel, Plattenkühler, Ölkühler,
  Plattenwärmetauscher;
Hebezeug, Kettenzug, Seilzug, Flaschenzug;
Zuschnitt, Sägezuschnitt, sägen, Anarbeitung, Fixlängen;
Gewindeschneiden, Gewinde, Gewindebohren, Gewindewirbeln, Gewinderollen;
Läppen, polieren, Superfinish, Feinstbearbeitung;
Räumen, Nuten stoßen, Passfedernut, Nutenstoßen;
Blechgehäuse, Gehäusebau, Feinblech, Frontplatte, Blende;
Lochblech, Streckmetall, perforiert;
Rundwalzen, einrollen, Blechwalzen, Schüsse;
Profilbiegen, Rollformen, Walzprofilieren, Kaltprofil;
Draht, Drahtbiegeteil, Drahtgitter, Drahtziehen;
Kunststoffschweißen, Ultraschallschweißen, Heizelementschweißen;
Kleben, Klebetechnik, vergießen, Verguss;
Nieten, Clinchen, Blindniet, Einpressmutter;
Thermisches Spritzen, Flammspritzen, HVOF, Plasmaspritzen, Spritzschicht;
PVD, CVD, DLC, Hartstoffschicht, TiN;
Gummieren, Gummierung, Walzenbezug, Walze beschichten;
Teilereinigung, Bauteilreinigung, entfetten, Ultraschallreinigung, Waschanlage;
Laserbeschriftung, Gravur, gravieren, Typenschild, Kennzeichnung, Nadelprägen;
Gabelstapler, Stapler, Flurförderzeug;
Palettenregal, Hochregal, Lagerregal, Regalanlage;
Fahrerloses Transportsystem, FTS, AGV, AMR;
Gleitlager, Gleitlagerbuchse, Buchse, Anlaufscheibe, Führungsleiste, Schmiernut;
Kupplung, Wellenkupplung, Lamellenkupplung, drehelastisch, Drehmomentbegrenzer, Bolzenkupplung;
Schwingungsdämpfer, Gummipuffer, Maschinenfuß, Schwingungsisolierung;
Absperrklappe, Armatur, Kugelhahn, Ventil;
Hydraulikschlauch, Schlauchleitung, Schlauchservice;
Sensorik, Sensor, Messaufnehmer;
Leistungselektronik, Frequenzumrichter, Umrichter;
Schmierstoff, Schmieröl, Fett, Hydrauliköl;
Getriebe, Getriebeschaden, Stirnradgetriebe, Planetengetriebe, Industriegetriebe;
Pumpe, Kreiselpumpe, Tauchpumpe, Dosierpumpe, Gleitringdichtung;
Kran, Brückenkran, Hallenkran, Portalkran, Schwenkkran, Laufkatze;
Lenkrolle, Bockrolle, Transportrolle, Schwerlastrolle;
Betonfertigteil, Stützwand, Schachtring, Fundamentblock, Betonwerk;
Stahlhandel, Blankstahl, Rundstahl, Stabstahl, Halbzeug;
Linearführung, Schienenführung, Laufwagen;
Implantat, Knochenschraube, Instrument, Kobalt-Chrom;
Welle, Achse, Antriebswelle;
Gussbearbeitung, Rohguss, Rohgussteile, Gussrohteile, beigestellte Rohteile;
Ersatzteil, nach Muster, Nachfertigung, Einzelanfertigung;
Schienenfahrzeug, Waggon, Wagenkasten, EN 15085;
Luftfahrt, Flugzeug, EN 9100;
Automotive, Autozulieferer, IATF 16949;
Gesenkbau, Schmiedegesenk, Druckgießform, Druckgussform;
Vakuumhärten, Vakuumofen, anlassen;
Stahlguss, Stahlgießerei, GS-52, G20Mn5;
Druckguss, Druckgussteile, Druckgießen;
Aluminium schweißen, WIG, WIG-Schweißen, Aluschweißen;
Roboterschweißen, Schweißroboter, Schweißzelle;
"""
"""Groups end with a semicolon; names are separated by commas, and the first one is its key."""
