/** Towns that people of the field name and that no time zone is named after, with the zone they keep. Latin letters, as a search folds them. */
const TOWNS: Readonly<Record<string, string>> = {
  'Asia/Baku':
    'Gəncə Ganja Sumqayıt Sumgait Mingəçevir Mingachevir Naxçıvan Nakhchivan Şəki Lənkəran Şuşa Xankəndi Sabirabad Quba Bakı',
  'Asia/Tehran': 'Tabriz Təbriz Urmia Urmiyə Ardabil Ərdəbil Zanjan Isfahan Mashhad Shiraz Qom Ahvaz Rasht Tehran',
  'Asia/Tbilisi': 'Batumi Kutaisi Rustavi',
  'Europe/Istanbul': 'Ankara İzmir Diyarbakır Van Antalya Bursa Adana Gaziantep Iğdır Kars',
  'Europe/Berlin':
    'Cologne Köln Hamburg Munich München Frankfurt Leipzig Stuttgart Düsseldorf Dresden Hannover Bremen Bonn',
  'Europe/Stockholm': 'Malmö Göteborg Gothenburg Uppsala',
  'Europe/Warsaw': 'Łódź Kraków Wrocław Gdańsk Poznań',
  'Europe/Amsterdam': 'Rotterdam Utrecht Hague Den Haag Eindhoven',
  'Europe/Paris': 'Lyon Marseille Strasbourg Toulouse Nice',
  'Europe/London': 'Manchester Birmingham Glasgow Edinburgh Leeds',
  'Europe/Zurich': 'Geneva Genève Bern Basel Lausanne',
  'Europe/Vienna': 'Graz Linz Salzburg',
  'Europe/Prague': 'Brno Ostrava',
  'Europe/Vilnius': 'Kaunas Klaipėda',
  'Europe/Riga': 'Daugavpils Liepāja',
  'Europe/Moscow': 'Saint Petersburg Kazan Derbent Makhachkala Sochi',
  'Europe/Kyiv': 'Kharkiv Odesa Lviv Dnipro',
  'Europe/Tirane': 'Tirana Durrës',
  'Asia/Yerevan': 'Gyumri',
  'America/New_York': 'Washington Boston Philadelphia Miami',
  'America/Los_Angeles': 'San Francisco Seattle',
  'America/Toronto': 'Ottawa Montreal',
};
/** Shown before anything is typed: where the events and the people of the field mostly are. */
export const NEAR_ZONES = [
  'Asia/Baku',
  'Asia/Tehran',
  'Europe/Istanbul',
  'Asia/Tbilisi',
  'Europe/Moscow',
  'Europe/Kyiv',
  'Europe/Berlin',
  'Europe/Warsaw',
  'Europe/Stockholm',
  'Europe/London',
] as const;

const ZONES = Intl.supportedValuesOf('timeZone');
const SHOWN = 12;

function fold(value: string): string {
  return value
    .toLocaleLowerCase('en')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ə', 'e')
    .replaceAll('ł', 'l')
    .replaceAll('_', ' ');
}

const ENTRIES = ZONES.map((zone) => ({
  zone,
  words: fold(`${zone} ${zone.replaceAll('/', ' ')} ${TOWNS[zone] ?? ''}`),
}));

/** The zones whose name or towns have every typed word at the beginning of a word; at most twelve. Nothing typed: those that are near. */
export function zonesFor(typed: string, own: string): readonly string[] {
  const wanted = fold(typed.trim());
  if (wanted === '') return [...new Set([own, ...NEAR_ZONES])];
  const found = ENTRIES.filter(({ words }) => wanted.split(/\s+/).every((word) => ` ${words}`.includes(` ${word}`)));
  return found.slice(0, SHOWN).map(({ zone }) => zone);
}
