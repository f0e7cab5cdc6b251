import { coded, listed, numbered, type Words } from './words';

const years = {
  second: 1 / 31_557_600,
  minute: 1 / 525960,
  hour: 1 / 8766,
  day: 1 / 365.25,
  week: 7 / 365.25,
  month: 1 / 12,
  year: 1,
  decade: 10,
  century: 100,
};

export const english: Words = {
  language: 'en',
  decimalMark: '.',
  abbreviations: listed(
    'mr mrs ms dr prof st sr jr no nos fig figs vol pp p ca c approx cf e.g i.e vs etc inc ltd co corp gen col sgt rev hon u.s u.k a.m p.m ed eds jan feb mar apr jun jul aug sep sept oct nov dec',
  ),
  months: numbered(
    'january february march april may june july august september october november december jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12',
  ),
  cardinals: numbered(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90',
  ),
  scales: numbered('hundred=1e2 thousand=1e3 million=1e6 billion=1e9 trillion=1e12 dozen=12 bn=1e9'),
  bounds: [
    ['no more than', 'under'],
    ['no fewer than', 'over'],
    ['no less than', 'over'],
    ['more than', 'over'],
    ['greater than', 'over'],
    ['at least', 'over'],
    ['in excess of', 'over'],
    ['upwards of', 'over'],
    ['over', 'over'],
    ['above', 'over'],
    ['just under', 'almost'],
    ['just below', 'almost'],
    ['close to', 'almost'],
    ['almost', 'almost'],
    ['nearly', 'almost'],
    ['fewer than', 'under'],
    ['less than', 'under'],
    ['up to', 'under'],
    ['at most', 'under'],
    ['under', 'under'],
    ['below', 'under'],
    ['an estimated', 'about'],
    ['approximately', 'about'],
    ['roughly', 'about'],
    ['around', 'about'],
    ['about', 'about'],
    ['some', 'about'],
    ['circa', 'about'],
    ['ca.', 'about'],
    ['c.', 'about'],
  ],
  timeUnits: new Map(
    Object.entries(years).flatMap(([word, length]) => [
      [word, length] as const,
      [word === 'century' ? 'centuries' : `${word}s`, length] as const,
    ]),
  ),
  currencies: coded(
    'dollar=USD dollars=USD us_dollars=USD euro=EUR euros=EUR pound=GBP pounds=GBP pounds_sterling=GBP yen=JPY yuan=CNY rupees=INR swiss_francs=CHF francs=CHF canadian_dollars=CAD australian_dollars=AUD crowns=XXX gulden=XXX guilders=XXX marks=XXX kroner=XXX roubles=RUB pesos=XXX lire=ITL',
  ),
  percent: ['%', 'percent', 'per cent'],
  percentUnit: 'percent',
  century: /\b(\d{1,2})(?:st|nd|rd|th)[ -](?:century|centuries)\b/gi,
  decade: /\b(?:the )?(?:early |late |mid-)?(\d{3}0)['’]?s\b/gi,
  decadeWords: numbered('twenties=20 thirties=30 forties=40 fifties=50 sixties=60 seventies=70 eighties=80 nineties=90'),
  determiners: listed('the a an this that these those its his her their our my your each every both all some any no another'),
  indefinite: listed('a an'),
  prepositions: listed(
    'of in on at by for from to with into onto over under between among through during after before since until till by as about around above below beside behind across along against near off out up down within without upon via per than toward towards inside outside throughout despite including downstream upstream',
  ),
  conjunctions: listed('and or but nor while although because if when where whereas'),
  relatives: listed('which who whom whose that where when'),
  adverbs: listed(
    'not also then now still today only once later already currently ever again soon often however about just even too very usually together abroad',
  ),
  pronouns: listed('it they he she this these'),
  personPronouns: listed('he she him her'),
  possessives: listed('its his her their'),
  be: listed('is are was were be been being'),
  have: listed('has have had having'),
  verbs: listed(
    'is are was were be been has have had does do did can could will would shall should may might must became become began begun made took taken gave given won lost sold held kept met led ran rose fell stood lay lies lie left built wrote written saw seen came went grew known bought brought found paid spent taught thought born cost costs set  put read flows flow rises runs drains empties stands lies lies joins extends begins ends leads makes serves carries holds owns publishes employs handles supplies consists contains covers includes weighs measures costs lasts',
  ),
  verbEndings: /(?:ed)$/,
  participle: /(?:ed|built|rebuilt|made|born|written|sold|won|held|begun|led|known|laid|found|bought|given|taken)$/,
  adjectiveEndings: /(?:al|ive|ous|ful|less|ic|able|ible|ary|ern|ish)$/,
  yearMarks: listed('in since from by until till to of between and before after during year around about circa through for'),
  placeMarks: listed('in at on into to near from atop within outside'),
  by: listed('by'),
  nameLinks: listed('of for the and de von van der da di la le du del'),
  roles: listed(
    'director founder president chairman chairwoman chair manager coach architect engineer conductor composer author writer poet painter artist sculptor minister king queen emperor bishop captain striker goalkeeper player professor physicist chemist biologist botanist astronomer mathematician inventor scientist surgeon doctor explorer editor publisher principal secretary general mayor owner curator librarian historian philosopher singer pianist violinist actor actress producer designer head chief leader governor judge merchant banker farmer teacher critic photographer journalist prince princess duke count countess pope saint abbot monk officer commander admiral chancellor premier senator ambassador keeper',
  ),
  hedges:
    /\b(?:perhaps|possibly|probably|presumably|maybe|allegedly|reportedly|reputedly|supposedly|apparently|rumou?red|is said|are said|was said|often said|said to|thought to|believed to|believe that|claim that|claims that|claimed|legend|if only|suggests? that|seems?|unclear|uncertain)\b/i,
  forecasts: /\b(?:may(?! \d)|might|could(?! no)|planned|expected to|will|would)\b/i,
  reported: /\b(?:according to|told (?:a|the)|complained|quipped|joked|recalled|is reported to|are reported to)\b/i,
  labels:
    /(?:\b(?:nos?\.?|number|page|pages|pp?\.|chapter|section|figure|fig\.|table|volume|vol\.|part|article|room|platform|route|highway|aged|age of|ages of|ph of|opus|op\.|version|type|class|grade|channel|flight|chromosome|acid|isbn|issn|phone|tel\.?|resolution|code|line|bus|size|apollo|mark|top) ?|[#§./:])$/i,
  asides:
    /^(?:see also|related(?: articles)?|read more|external links|main article|share|tags|categories|navigation|contents|menu|home)\b/i,
  captions: /^(?:figure|fig\.|photo(?:graph)?|image|picture|table|map|plate|illustration|caption)\b(?:[^.:]{0,12}[.:]| \d)/i,
  references:
    /^(?:references|bibliography|sources|notes|further reading|external links|see also|footnotes|citations|works cited|literature)$/i,
};
