import type { Mention } from './mention';
import type { Token } from './tokens';
import type { Words } from './words/words';

const stops =
  /^(?:which|that|who|whose|where|when|founded|created|established|based|located|situated|built|opened|with|since|from|during|after|before|by|between|and|but|or|than|at|on|qui|que|dont|situé|située|fondé|fondée|créé|créée|et|ou|avec|depuis|fundado|fundada|situado|situada|creado|creada|ubicado|y|o|con|desde|donde|fabricado)$/;
/** "is a third of", "was a success": what is said is how much, or how good. */
const notClasses =
  /^(?:third|quarter|half|tenth|fifth|lot|number|few|little|bit|way|result|matter|total|success|failure|member|part|percent|little|tiers|quart|dizaine|parte|tercio|cuarto|miembro|membre|partie|time|long|same)$/;

/** The end of the words that say what kind of thing it is; offers at least a noun. */
function classEnd(tokens: readonly Token[], from: number, words: Words): number | undefined {
  let last: number | undefined;
  for (let at = from; at < tokens.length && at < from + 14; at += 1) {
    const token = tokens[at];
    if (!token || token.part === 'relative' || token.part === 'pronoun' || stops.test(token.lower)) break;
    if (token.part === 'mark' && token.text !== '-' && !/^['’]/.test(token.text)) break;
    if (token.part === 'verb' && !/(?:ing|ed|é|ée)$/.test(token.lower)) break;
    if (token.part === 'verb' && at > from && last !== undefined) break;
    if (token.part === 'preposition' && tokens[at + 1]?.part === 'number') break;
    if (token.part === 'preposition' && !/^(?:of|in|for|de|d'|du|des|del|à)$/.test(token.lower)) break;
    if (token.part === 'noun' || token.part === 'name' || token.part === 'number') last = at;
    if (token.part === 'adjective' && words.language !== 'en') last = at;
  }
  return last;
}

const hasClassNoun = (tokens: readonly Token[], from: number, last: number): boolean =>
  tokens.slice(from, last + 1).some(({ part }) => part === 'noun') &&
  !tokens.slice(from, Math.min(last + 1, from + 3)).some(({ lower }) => notClasses.test(lower));

/** "X is a Y", "X, a Y,", "X est un Y": what kind of thing something is. */
export function findDefinitions(tokens: readonly Token[], text: string, words: Words): Mention[] {
  const found: Mention[] = [];
  const add = (from: number, to: number, cue: string, because: Mention['because'], subject?: string) => {
    const [first, final] = [tokens[from], tokens[to]];
    if (!first || !final) return;
    const value = text.slice(first.start, final.end);
    found.push({
      start: first.start,
      end: final.end,
      object: { type: 'class', value },
      cue,
      because,
      ...(subject ? { subject } : {}),
    });
  };
  for (let at = 1; at + 1 < tokens.length; at += 1) {
    const [token, article] = [tokens[at], tokens[at + 1]];
    if (!token || !article) continue;
    const isIndefinite = words.indefinite.has(article.lower);
    const isRanked =
      article.lower === 'the' &&
      tokens
        .slice(at + 2, at + 5)
        .some(({ lower }) =>
          /^(?:first|second|third|last|only|main|lead|leading)$|est$|-(?:largest|longest|highest|oldest|tallest|busiest)$/.test(
            lower,
          ),
        );
    if (words.be.has(token.lower) && (isIndefinite || isRanked)) {
      const end = classEnd(tokens, at + 2, words);
      if (end !== undefined && hasClassNoun(tokens, at + 2, end))
        add(at + 1, end, 'is-a', isRanked ? [['loose-class', 0.8]] : []);
    }
    const before = tokens[at - 1];
    if (token.text === ',' && isIndefinite && before?.part === 'name') {
      const end = classEnd(tokens, at + 2, words);
      const closer = tokens[(end ?? 0) + 1];
      const closes =
        closer !== undefined &&
        (closer.text === ',' ||
          closer.text === '.' ||
          closer.text === ')' ||
          closer.part === 'relative' ||
          stops.test(closer.lower));
      if (end === undefined || !closes || !hasClassNoun(tokens, at + 2, end)) continue;
      let from = at - 1;
      while (from > 0 && tokens[from - 1]?.part === 'name') from -= 1;
      const first = tokens[from];
      if (first) add(at + 1, end, 'appositive', [['loose-class', 0.7]], text.slice(first.start, before.end));
    }
  }
  return found;
}
