import type { Qualifier } from '@/quizzes/facts/fact';
import type { ProposalLanguage } from '../proposal';

/** How a bound is meant; `under` ("up to", "fewer than") has no place among the qualifiers of a fact. */
export type Bound = Qualifier | 'under';

/** What a language has to say to be read by the rules. All words in lower case, with straight apostrophes. */
export type Words = {
  readonly language: ProposalLanguage;
  readonly decimalMark: '.' | ',';
  /** Words before a full stop that ends no sentence. */
  readonly abbreviations: ReadonlySet<string>;
  readonly months: ReadonlyMap<string, number>;
  readonly cardinals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** Phrases that may stand before a number, longest first. */
  readonly bounds: readonly (readonly [string, Bound])[];
  /** Length in years. */
  readonly timeUnits: ReadonlyMap<string, number>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly percent: readonly string[];
  readonly percentUnit: string;
  /** Roman or ordinal centuries: the number is the first group. */
  readonly century: RegExp;
  readonly decade: RegExp;
  readonly decadeWords: ReadonlyMap<string, number>;
  readonly determiners: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly personPronouns: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  readonly verbEndings: RegExp;
  readonly participle: RegExp;
  readonly adjectiveEndings: RegExp;
  /** Prepositions before a year. */
  readonly yearMarks: ReadonlySet<string>;
  readonly placeMarks: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  /** Small words inside a name. */
  readonly nameLinks: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly hedges: RegExp;
  /** What doubts only what comes after it: "will", "may". */
  readonly forecasts: RegExp;
  readonly reported: RegExp;
  /** What stands before a number that counts nothing: "No. 9", "aged 62", "page 14". */
  readonly labels: RegExp;
  readonly asides: RegExp;
  readonly captions: RegExp;
  readonly references: RegExp;
};

export const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** `"one two"` from 1 on, or `"a=1 b=2"`. */
export const numbered = (words: string, from = 1): ReadonlyMap<string, number> =>
  new Map(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((entry, index) => {
        const [word = '', value] = entry.split('=');
        return [word.replaceAll('_', ' '), value === undefined ? index + from : Number(value)];
      }),
  );

export const coded = (words: string): ReadonlyMap<string, string> =>
  new Map(
    words
      .split(/\s+/)
      .filter(Boolean)
      .map((entry) => {
        const [word = '', code = ''] = entry.split('=');
        return [word.replaceAll('_', ' '), code];
      }),
  );

/** Signs and codes that are the same in every language. */
export const currencySigns: ReadonlyMap<string, string> = coded(
  '$=USD €=EUR £=GBP ¥=JPY ₹=INR us$=USD usd=USD eur=EUR gbp=GBP chf=CHF jpy=JPY cny=CNY inr=INR cad=CAD aud=AUD sek=SEK nok=NOK dkk=DKK mxn=MXN brl=BRL',
);
