import type { Mention } from './mention';
import { isPerson, type NameSpan } from './names';
import type { Token } from './tokens';
import type { Words } from './words/words';

const notPlaces =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|[a-z]? minor|[a-z]? major|.*ism)$/i;
const bodies =
  /(?:organi[sz]ation|company|society|board|union|federation|alliance|association|committee|commission|party|academy|prize|act|treaty|league|cup|shield|orchestra|war|age|symphony|dances|instituto|institut|institute|ministry|championship|olympics?|derby|empire|council|english|french|german|latin|spanish|x-ray)s?$/i;

const seat = /^(?:headquarters|headquartered|seat|offices?|siège|sede|domicile)$/;
const birth = /^(?:born|né|née|naquit|nació|nacido|nacida)$/;
const site =
  /^(?:located|situated|lies|stands|based|lie|stand|situé|située|situés|situées|sis|sise|situado|situada|ubicado|ubicada|basé|basée|installé|installée|implanté|implantée|lives?)$/;
/** Between a verb and its place there may stand a date, an adverb or a short object. */
const reach = 16;

const moving = /^(?:moved|moves|returned|went|emigrated|relocated|transferred|travelled|traveled|retired|fled|native|hails)$/;
const superlative = /^(?:foremost|top|plus|más|mayor|seule?|únic[oa])$|est$|-(?:largest|longest|oldest|highest|tallest)$/;
/** "the third university in Germany", but not "was first performed in Birmingham". */
const ranking = /^(?:most|only|first|second|third|fourth|fifth|one|primer[oa]?|premi(?:er|ère))$/;
const isRanked = (clause: readonly Token[], index: number): boolean => {
  const [word, next] = [clause[index]?.lower ?? '', clause[index + 1]];
  if (superlative.test(word)) return true;
  if (word === 'one') return next?.lower === 'of';
  return ranking.test(word) && (next?.part === 'noun' || next?.part === 'adjective' || next?.part === 'name');
};
const kinds =
  /^(?:state|city|town|village|province|county|region|district|island|valley|port|kingdom|republic|department|canton|municipality|suburb|ville|village|île|région|département|ciudad|villa|pueblo|isla|provincia|región)$/;
/** What bears "the" and is a place all the same. */
const sites =
  /^(?:tower|port|isle|bay|gulf|strait|cape|university|palace|hague|netherlands|philippines)\b|(?:governorate|province|region|county|states?|kingdom|valley|mountains?|hills?|alps|sea|ocean|bay|gulf|islands?|district|republic|park|desert|peninsula|coast|city|basin|highlands|square|palace|castle|cathedral|hall|house|gardens?|forest)(?: of .*)?$/i;

const isBeforeKind = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.part === 'determiner' ||
    token.part === 'adjective' ||
    token.part === 'name' ||
    /^(?:capital|old|new|small|'s|’s)$|['’]s$/.test(token.lower));
const compass =
  /^(?:(?:north|south|east|west)\p{L}*|central|upper|lower|inner|outer|downtown|modern|present-day|modern-day|nearby)$/u;

/** The preposition before a place, past "the state of", "the modern-day", "la ville de". */
function markBefore(tokens: readonly Token[], { first, text }: NameSpan, words: Words): number {
  const before = tokens[first - 1];
  if (before && /^(?:of|de|d')$/.test(before.lower) && kinds.test(tokens[first - 2]?.lower ?? '')) {
    let at = first - 3;
    while (isBeforeKind(tokens[at])) at -= 1;
    return at;
  }
  if (words.language === 'en' && compass.test(before?.lower ?? ''))
    return tokens[first - 2]?.lower === 'the' ? first - 3 : first - 2;
  if (words.language !== 'en' || !sites.test(text)) return first - 1;
  let at = first - 1;
  while (tokens[at]?.part === 'adjective' || (tokens[at]?.part === 'noun' && /-/.test(tokens[at]?.text ?? ''))) at -= 1;
  return tokens[at]?.lower === 'the' && /^(?:in|at|into|within|outside|on)$/.test(tokens[at - 1]?.lower ?? '')
    ? at - 1
    : first - 1;
}

/** "headquartered in Bergen", "was born on 8 September 1841 in Nelahozeves", "flows into Lake Verrin": where something is or happened. */
export function findPlaces(tokens: readonly Token[], names: readonly NameSpan[], words: Words): Mention[] {
  const found = placesAfterMarks(tokens, names, words);
  // "in Helsinki, Moscow and Boston", "at Geneva,[50] Vienna,[51] and Nairobi"
  for (const span of names) {
    let at = span.first - 1;
    while (/^(?:,|and|et|y|e|\[|\]|\d{1,3})$/.test(tokens[at]?.lower ?? '')) at -= 1;
    const links = tokens.slice(at + 1, span.first).map(({ lower }) => lower);
    const isJoined = links.some((link) => /^(?:and|et|y|e)$/.test(link)) || continuesList(tokens, span.last);
    const twin = links.length > 0 && isJoined ? found.find(({ end }) => end === tokens[at]?.end) : undefined;
    const isNew =
      twin && found.every(({ start }) => start !== span.start) && !bodies.test(span.text) && !notPlaces.test(span.text);
    if (isNew) found.push({ ...twin, start: span.start, end: span.end, object: { type: 'place', value: span.text } });
  }
  return found;
}

/** Whether an "and" follows before anything but names and commas: "Moscow" of "Helsinki, Moscow and Boston". */
function continuesList(tokens: readonly Token[], last: number): boolean {
  for (let at = last + 1; at < tokens.length && at < last + 16; at += 1) {
    const token = tokens[at];
    if (!token || /^(?:and|et|y|e)$/.test(token.lower)) return token !== undefined;
    if (token.part !== 'name' && !/^(?:,|\[|\]|\d{1,3})$/.test(token.text)) return false;
  }
  return false;
}

function placesAfterMarks(tokens: readonly Token[], names: readonly NameSpan[], words: Words): Mention[] {
  return names.flatMap((span): Mention[] => {
    const markAt = markBefore(tokens, span, words);
    const mark = tokens[markAt];
    if (!mark || !words.placeMarks.has(mark.lower) || span.last - span.first > 5) return [];
    if (notPlaces.test(span.text) || bodies.test(span.text) || words.months.has(span.text.toLowerCase())) return [];
    const first = tokens[span.first];
    const after = tokens[span.last + 1];
    if (
      after?.part === 'number' ||
      /^[IVX]+$/.test(after?.text ?? '') ||
      /^(?:division|section|chapter|part|class|grade|phase)\b/i.test(span.text)
    )
      return [];
    if (!first || (after?.part === 'noun' && words.language === 'en' && !after.isCapital)) return [];
    // "in IOM", "on MRA territory"
    if (/^\p{Lu}{2,}$/u.test(span.text) || /^\p{Lu}$/u.test(span.text)) return [];
    if (
      /^(?:to|à|a|near|from|on)$/.test(mark.lower) &&
      isPerson(tokens, span) &&
      !moving.test(tokens[markAt - 1]?.lower ?? '') &&
      !/^(?:[Nn]ew|San|Santa|Saint|St|Mount|Lake|Los|Las|El|La|Isla|Port)\b/.test(span.text)
    )
      return [];
    const before = tokens.slice(Math.max(0, markAt - reach), markAt);
    const near = before.findLast(({ part }) => part !== 'adverb');
    const cueAt = before.findLastIndex(({ lower }) => seat.test(lower) || birth.test(lower) || site.test(lower));
    const cueWord = before[cueAt]?.lower ?? '';
    const isBroken = before
      .slice(cueAt + 1)
      .some(({ text, part }) => text === ';' || part === 'relative' || part === 'conjunction');
    const place = { start: span.start, end: span.end, object: { type: 'place' as const, value: span.text } };
    if (cueAt >= 0 && !isBroken) {
      const cue = seat.test(cueWord) ? 'seat' : birth.test(cueWord) ? 'birth' : 'site';
      const isOffices = /^offices?$/.test(cueWord) && before.slice(cueAt).length > 3;
      return [{ ...place, cue, because: isOffices ? [['loose-place', 0.6]] : [] }];
    }
    // "the oldest university in Germany": a scope, not where anything happened.
    const clause = before.slice(
      before.findLastIndex(({ text, part }) => text === ',' || text === ';' || part === 'relative') + 1,
    );
    const isScope = /^(?:in|of|at|en|de|à|from|desde)$/.test(mark.lower) && clause.some((_, index) => isRanked(clause, index));
    if (isScope || (/^(?:from|desde)$/.test(mark.lower) && !moving.test(before.at(-1)?.lower ?? '')))
      return [
        {
          start: span.start,
          end: span.end,
          object: { type: 'place', value: span.text },
          cue: 'event',
          because: [['loose-place', 0.45]],
        },
      ];
    const verbAt = before.findLastIndex(({ part, lower }) => part === 'verb' && !words.have.has(lower));
    const between = verbAt < 0 ? [] : before.slice(verbAt + 1);
    const isPlain = verbAt >= 0 && !between.some(({ text, part }) => text === ';' || part === 'relative' || part === 'verb');
    const isDate = (token: Token | undefined): boolean =>
      token !== undefined && (/^\d{4}$/.test(token.text) || words.months.has(token.lower));
    if (isPlain && (between.length === 0 || isDate(near) || near?.text === ')'))
      return [{ ...place, cue: 'event', because: [['loose-place', 0.85]] }];
    // "The British Museum in London": what bears a name is where the name says.
    const named = names.find(({ last }) => last === markAt - 1);
    if (/^(?:in|en|à)$/.test(mark.lower) && named && verbAt < 0)
      return [
        {
          ...place,
          cue: 'site',
          subject: `${tokens[named.first - 1]?.lower === 'the' ? 'the ' : ''}${named.text}`,
          because: [['loose-place', 0.72]],
        },
      ];
    // "from Geneva" and "to the Board" say more about a way than about a place.
    if (
      /^(?:in|en|at|into)$/.test(mark.lower) &&
      isPlain &&
      (near?.part === 'noun' || near?.part === 'name' || near?.part === 'adjective' || near?.part === 'verb')
    )
      return [
        {
          ...place,
          cue: words.be.has(before[verbAt]?.lower ?? '') && words.indefinite.has(between[0]?.lower ?? '') ? 'site' : 'event',
          because: [
            [
              'loose-place',
              near.part === 'name' || mark.lower === 'into' || words.be.has(before[verbAt]?.lower ?? '') ? 0.75 : 0.62,
            ],
          ],
        },
      ];
    return [{ ...place, cue: 'event', because: [['loose-place', 0.45]] }];
  });
}
