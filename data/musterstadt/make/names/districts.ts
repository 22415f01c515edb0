export interface District {
  readonly name: string;
  /** Where it starts to grow on the land, and how late (m): a late start keeps the inner city compact. */
  readonly start: readonly [number, number];
  readonly delay: number;
  /** Residents at the end of 2021, before rounding to the city's total. */
  readonly residents: number;
  /** Names of its Sozialräume, from north-west to south-east, and of the Unterbezirke in the same order. */
  readonly spaces: readonly string[];
  readonly units: readonly string[];
}

/** The Stadtbezirke with the invented names of everything in them. Stadtmitte-Nord is the inner north. */
export const DISTRICTS: readonly District[] = [
  {
    name: 'Stadtmitte-West',
    start: [400500, 5709400],
    delay: 1500,
    residents: 55000,
    spaces: ['Altmarkt', 'Sternwarte', 'Rosengarten'],
    units: list(`Altmarkt-Nord, Altmarkt-Süd, Hutmacherplatz, Klostergasse, Alte Posthalterei,
      Sternwarte, Mozartviertel, Alte Färberei, Kastanienallee, Güterbahnhof West, Lessingpark, Pappelhof,
      Rosengarten-West, Rosengarten-Ost`),
  },
  {
    name: 'Stadtmitte-Nord',
    start: [402100, 5712800],
    delay: 1100,
    residents: 60500,
    spaces: ['Lokhallen', 'Schleusenviertel', 'Ziegelplatz', 'Gießereiviertel'],
    units: list(`Nordtor, Lokhallen, Rangierwiese, Paulusgarten, Spinnereistraße, Weberplatz,
      Kranviertel, Schleusenhafen, Kohlenufer, Zollspeicher, Alte Seilerei,
      Ziegelplatz-Nord, Ziegelplatz-Süd, Gießerei-West, Gießerei-Ost, Arsenal, Heringsmarkt`),
  },
  {
    name: 'Stadtmitte-Ost',
    start: [403700, 5709300],
    delay: 1500,
    residents: 56000,
    spaces: ['Theatervorstadt', 'Wasserturm', 'Messeallee'],
    units: list(`Theaterplatz, Opernwall, Tuchbleiche, Am Ratskeller, Dichterviertel, Ulmenstraße, Am Zeughaus,
      Wasserturm-Nord, Wasserturm-Süd, Messegelände, Messeallee, Malerviertel, Blumenpark, Fliederhof`),
  },
  {
    name: 'Wennemark',
    start: [402400, 5716900],
    delay: 0,
    residents: 44000,
    spaces: ['Wennemark-Ort', 'Holtrath', 'Bergrade'],
    units: list(`Wennemark-Kirchdorf, Wennemark-Heide, Rieselfelder, Kranichsmoor, Moorkaten,
      Holtrather Feld, Alt-Holtrath, Siedlung Eintracht, Torfstich, Wiesenrain,
      Bergrader Höfe, Bergrade-West, Bergrade-Ost, Haselbusch`),
  },
  {
    name: 'Ostheide',
    start: [408500, 5715000],
    delay: 0,
    residents: 46500,
    spaces: ['Heidebrink', 'Großsiedlung Lerchenberg', 'Kornrade'],
    units: list(`Heidebrink-Nord, Heidebrink-Süd, Wacholderbusch, Ginsterhof, Flugfeld, Ostheide-Siedlung,
      Lerchenberg-Nord, Lerchenberg-Mitte, Lerchenberg-Süd,
      Kornrade-Mühle, Alt-Kornrade, Schäferkamp, Birkenstich, Sandkuhle`),
  },
  {
    name: 'Brockenfeld',
    start: [409900, 5709300],
    delay: 0,
    residents: 52000,
    spaces: ['Brockenfeld-Dorf', 'Meilerhütte', 'Hüpperath'],
    units: list(`Brockenfeld-Kirche, Brockenfeld-Bahnhof, Apfelwiesen, Neue Flur,
      Meilerhütte, Köhlerwinkel, Stahlwerk Ost, Dreilinden, Grenzhof, Zur Quelle, Märkerstraße,
      Alt-Hüpperath, Hüpperath-Süd, Tannenkoppel`),
  },
  {
    name: 'Aldenrode',
    start: [408000, 5705100],
    delay: 0,
    residents: 53000,
    spaces: ['Aldenrode-Mitte', 'Sundrath', 'Hangweide'],
    units: list(`Aldenrode-Markt, Aldenrode-Burg, Burgwiesen, Forsthaus Aldenrode, Lohbusch, Eichenrück,
      Sundrath-Nord, Sundrath-Süd, Gartenrath, Steinbruch, Hangweide, Kirschgrund, Schwalbenhang, Obere Heide`),
  },
  {
    name: 'Hohensiepen',
    start: [403100, 5703900],
    delay: 0,
    residents: 55500,
    spaces: ['Hohensiepen-Dorf', 'Wittenrode', 'Südhöhen'],
    units: list(`Hohensiepen-Ort, Hohensiepen-Park, Villenkolonie, Hochschulberg, Campus Süd,
      Alt-Wittenrode, Wittenrode-Berg, Großer Tannforst, Buchenhain,
      Südhöhe, Talsperre, Rehwinkel, Jägerstieg, Panoramaweg`),
  },
  {
    name: 'Lindscheid',
    start: [398000, 5704300],
    delay: 0,
    residents: 49000,
    spaces: ['Lindscheid-Mitte', 'Krähenbruch', 'Perlenbeck', 'Mühltal'],
    units: list(`Lindscheid-Markt, Lindscheid-Süd, Schlehenweg, Krähenbruch, Bruchwiesen, Zeche Silberstern, Erzstollen,
      Alt-Perlenbeck, Perlenbeck-Kolonie, Silberknapp, Hirtenbusch, Mühltal, Untermühle, Obermühle`),
  },
  {
    name: 'Marlebeck',
    start: [394700, 5708100],
    delay: 0,
    residents: 48000,
    spaces: ['Marlebeck-Nord', 'Rübenkamp', 'Oesperath', 'Kleinrade'],
    units: list(`Marlebeck-Dorf, Marlebeck-Bahnhof, Kolonie Friedenshort, Rübenkamp, Kiesseen, Großmarkt,
      Oesperath-Nord, Oesperath-Süd, Hagebuttenweg, Kleeweide, Langenbusch, Ackerrain, Kleinrader Feld, Alt-Kleinrade`),
  },
  {
    name: 'Kettelrath',
    start: [394600, 5713300],
    delay: 0,
    residents: 39500,
    spaces: ['Kettelrath-Schloss', 'Nonnenbruch', 'Drostenhof'],
    units: list(`Kettelrath-Schloss, Kettelrath-Vorburg, Halde Kettelrath,
      Nonnenbruch, Kanalsiedlung, Kopfweiden, Rauhe Wiese, Unterbruch,
      Drostenhof, Alt-Drostenhof, Westerrade, Fährhaus, Am Wehr, Bergmannsgrün`),
  },
  {
    name: 'Nienrade',
    start: [398300, 5716200],
    delay: 0,
    residents: 43000,
    spaces: ['Nienrade-Kern', 'Hüttenkolonie', 'Elsenbusch'],
    units: list(`Nienrade-Kirche, Nienrade-Nord, Hüttenkolonie, Kokerei, Fuhrmannshof, Neuland, Emsbrink,
      Wohnpark Elsenbusch, Elsenbusch-Süd, Alt-Elsen, Brombeerweg, Löwenzahn, Storchennest`),
  },
];

function list(names: string): string[] {
  return names.split(',').map((name) => name.trim());
}
