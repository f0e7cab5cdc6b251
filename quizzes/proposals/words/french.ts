import { coded, listed, numbered, type Words } from './words';

const small =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt';
const tens: readonly (readonly [string, number])[] = [
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
  ['soixante', 60],
  ['quatre-vingt', 80],
];
const cardinals = new Map<string, number>([
  ...numbered(small),
  ['une', 1],
  ['quatre-vingts', 80],
  ['soixante-dix', 70],
  ['quatre-vingt-dix', 90],
  ['septante', 70],
  ['nonante', 90],
]);
for (const [word, value] of tens) {
  cardinals.set(word, value);
  small
    .split(' ')
    .slice(0, value === 60 || value === 80 ? 19 : 9)
    .forEach((unit, index) => {
      cardinals.set(`${word}-${unit}`, value + index + 1);
    });
  if (value < 80) cardinals.set(`${word}-et-un`, value + 1);
}

export const french: Words = {
  language: 'fr',
  decimalMark: ',',
  abbreviations: listed('m mm mme mlle dr pr st ste no nº n° fig vol p pp av env cf etc éd art ch ca j.-c'),
  months: numbered(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre fevrier=2 aout=8 decembre=12',
  ),
  cardinals,
  scales: numbered('cent=1e2 cents=1e2 mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9'),
  bounds: [
    ['plus de', 'over'],
    ["plus d'", 'over'],
    ['au moins', 'over'],
    ['au-delà de', 'over'],
    ['un peu moins de', 'almost'],
    ['près de', 'almost'],
    ["près d'", 'almost'],
    ['presque', 'almost'],
    ['moins de', 'under'],
    ["jusqu'à", 'under'],
    ['au plus', 'under'],
    ['environ', 'about'],
    ['quelque', 'about'],
    ['quelques', 'about'],
    ['à peu près', 'about'],
    ['autour de', 'about'],
    ['une estimation de', 'about'],
  ],
  timeUnits: numbered(
    `seconde=${1 / 31_557_600} secondes=${1 / 31_557_600} minute=${1 / 525960} minutes=${1 / 525960} heure=${1 / 8766} heures=${1 / 8766} jour=${1 / 365.25} jours=${1 / 365.25} semaine=${7 / 365.25} semaines=${7 / 365.25} mois=${1 / 12} an=1 ans=1 année=1 années=1 décennie=10 décennies=10 siècles=100`,
  ),
  currencies: coded(
    'euro=EUR euros=EUR franc=CHF francs=CHF francs_suisses=CHF dollar=USD dollars=USD livres_sterling=GBP yens=JPY couronnes=XXX florins=XXX',
  ),
  percent: ['%', 'pour cent'],
  percentUnit: 'pour cent',
  century: /(?<![\p{L}\d])([IVX]{1,5}|\d{1,2})\s?(?:e|er|ème|ᵉ)\ssiècle/gu,
  decade: /\bannées (\d{3}0)\b/gi,
  decadeWords: numbered('vingt=20 trente=30 quarante=40 cinquante=50 soixante=60'),
  determiners: listed(
    "le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos mon ma mes chaque tout toute tous toutes",
  ),
  indefinite: listed('un une'),
  prepositions: listed(
    "de d' à en dans sur sous par pour avec sans entre vers chez depuis pendant durant jusque jusqu' avant après contre dès selon parmi outre devant derrière malgré du des au aux lors",
  ),
  conjunctions: listed('et ou mais donc or ni car puis'),
  relatives: listed("qui que qu' dont où lequel laquelle lesquels lesquelles"),
  adverbs: listed(
    "ne n' pas aussi aujourd'hui alors encore déjà ainsi toujours puis ensuite y plus très enfin notamment environ",
  ),
  pronouns: listed('il elle ils elles on celui-ci celle-ci ceci chacun chacune'),
  personPronouns: new Set(),
  possessives: listed('son sa ses leur leurs'),
  be: listed('est sont était étaient fut furent été'),
  have: listed('a ont avait avaient eut eurent possède possèdent compte comptent comptait comprend comprennent comprenait'),
  verbs: listed(
    "est sont était étaient fut furent a ont avait avaient eut eurent peut peuvent pourrait doit se s' relie mesure franchit compte comptent comprend commença dura durait dure occupa coûta coûte atteint atteignit emporta exploite exploitent emploie emploient dispose disposent pèse offre offrait transporta transportait trouve trouvent appartient conserve réunit raconte naquit mourut devint devient vit vivent fit fait servit accueille resta ouvrit donna porte attire présente possède s'élevait élevait bâtit construisit détruisit fonda reçut publia écrivit remporta situe forme couvre abrite propose vendit vend installe détient sert commande conduisent remettent venaient enseigne quitta entra épousa composa obtint naît meurt prend prit dirige contient produit coule traverse prend jette",
  ),
  verbEndings: /(?:aient|èrent|irent|urent)$/,
  participle: /(?:é|ée|és|ées|(?:ouv|découv)erte?s?|(?:constr|détr)uite?s?|bâtie?s?|écrite?s?|mise?s?)$/,
  adjectiveEndings: /(?:al|ale|aux|ique|iques|eux|euse|ien|ienne|ois|oise|ais|aise|ant|ante|ent)$/,
  yearMarks: listed('en depuis dès de à jusque avant après entre et vers mois année début fin'),
  placeMarks: listed('à au aux en dans sur'),
  by: listed('par'),
  nameLinks: listed("de d' du des la le les l' et von van pour"),
  roles: listed(
    'directeur directrice fondateur fondatrice président présidente architecte ingénieur ingénieure chef compositeur compositrice auteur autrice écrivain poète peintre sculpteur ministre roi reine empereur évêque capitaine professeur professeure physicien chimiste biologiste astronome maire conservateur conservatrice historien historienne metteur metteuse pianiste chanteur chanteuse acteur actrice entraîneur entraîneuse gardien général',
  ),
  hedges: /(?<!\p{L})(?:peut-être|probablement|sans doute|dit-on|on dit|paraît|semble|semblent|légende|se pourrait)(?!\p{L})/iu,
  forecasts: /(?<!\p{L})(?:pourrait|pourraient|aurait|auraient|serait|seraient|prévue?s?|prévoit|envisage)(?!\p{L})/iu,
  reported: /(?<!\p{L})(?:selon|d'après|raconte|affirme|déclare|explique|confie)(?!\p{L})/iu,
  labels:
    /(?:(?<!\p{L})(?:no|n°|nº|numéro|page|pages|p\.|chapitre|article|figure|tableau|volume|tome|quai|salle|âgée? de|à l'âge de|ligne|opus|op\.|version|type) ?|[#§./:])$/iu,
  asides: /^(?:voir aussi|articles? connexes?|lire aussi|liens externes|article détaillé|sommaire|accueil|partager)(?!\p{L})/iu,
  captions: /^(?:photo(?:graphie)?|image|figure|fig\.|tableau|carte|illustration|légende)\b(?:[^.:]{0,12}[.:]| \d)/i,
  references: /^(?:références|bibliographie|sources|notes|notes et références|liens externes|voir aussi|pour aller plus loin)$/i,
};
