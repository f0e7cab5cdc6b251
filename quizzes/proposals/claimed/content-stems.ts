import { normalize } from '@/quizzes/facts/normalize';
import { smallWordsOf } from './right-language';

const listed = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.join(' ').split(' '));

/** What asks or only holds a sentence together, and the kinds that a question word goes with: "in which town". */
const emptyWords = listed(
  'what which when where whose whom who how why many much long often does did had has have been being were was are is am be do that this',
  'these those there then than with from into onto upon about after before during since until between through over under and but for not',
  'the its his her him their them they she you our one other also only both each all any some such can could will would may might must shall',
  'name names named call called year years kind type sort person people place town city country date day month decade century number amount',
  'total quantity share percentage percent',
  'quel quelle quels quelles lequel laquelle combien quand comment pourquoi qui que quoi est ont ete etre ete fut furent etait etaient sont',
  'dans avec pour par sur sous chez vers depuis entre pendant les des une aux ces cet cette son ses leur leurs elle elles ils ont fait',
  'nom nomme appelle annee annees personne lieu ville pays jour mois siecle decennie nombre montant',
  'cual cuales cuanto cuanta cuantos cuantas cuando donde quien quienes como que fue fueron era eran son esta estan sido ser han hay',
  'para por con sin sobre entre desde hasta durante los las una unos unas del sus este esta estos estas ese esa',
  'nombre llama llamaba llamado ano anos persona lugar ciudad pais fecha mes siglo decada numero cantidad importe',
);

/** Forms of one verb that share too few letters. */
const irregular = new Map(
  [
    'write wrote written',
    'build built',
    'begin began begun',
    'hold held',
    'lead led',
    'make made',
    'keep kept',
    'give gave given',
    'take took taken',
    'win won',
    'run ran',
    'become became',
    'come came',
    'sell sold',
    'buy bought',
    'grow grew grown',
    'know knew known',
    'draw drew drawn',
    'rise rose risen',
    'fall fell fallen',
    'break broke broken',
    'choose chose chosen',
    'speak spoke spoken',
    'leave left',
    'lose lost',
    'meet met',
    'send sent',
    'spend spent',
    'teach taught',
    'bring brought',
    'fight fought',
    'see saw seen',
    'stand stood',
    'sing sang sung',
    'sink sank sunk',
    'pay paid',
    'die died dying dead death',
    'bear born bore borne birth',
  ].flatMap((line) => line.split(' ').map((form) => [form, line.split(' ')[0] ?? form] as const)),
);

/** A word without what English inflects it by, and without a doubled last letter. */
function stemOf(word: string): string {
  const base = irregular.get(word);
  if (base) return base;
  const stem = word
    .replace(/(?<=.{2})(?:ies|ied)$/, 'y')
    .replace(/(?<=.{3})(?:ing|ion|ed|es|er|or|s|e)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1');
  return irregular.get(stem) ?? stem;
}

/** The words that carry what a sentence in the language (BCP 47) says, by their stems. */
export function contentStems(text: string, language: string): ReadonlySet<string> {
  const small = smallWordsOf(language);
  const least = small ? 3 : 4;
  const words = normalize(text).split(' ');
  return new Set(
    words.filter((word) => word.length >= least && !/\d/.test(word) && !emptyWords.has(word) && !small?.has(word)).map(stemOf),
  );
}

/** "establish" and "establishment", "fonda" and "fondée": four letters at least, and of seven four. */
function isSameStem(one: string, other: string): boolean {
  if (one === other) return true;
  const longer = Math.max(one.length, other.length);
  let shared = 0;
  while (shared < longer && one[shared] === other[shared]) shared += 1;
  return shared >= 4 && shared / longer >= 4 / 7;
}

export const isKnownStem = (stem: string, known: ReadonlySet<string>): boolean =>
  known.has(stem) || [...known].some((one) => isSameStem(one, stem));
