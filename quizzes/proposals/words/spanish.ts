import { coded, listed, numbered, type Words } from './words';

const years = `segundo=${1 / 31_557_600} segundos=${1 / 31_557_600} minuto=${1 / 525960} minutos=${1 / 525960} hora=${1 / 8766} horas=${1 / 8766} día=${1 / 365.25} días=${1 / 365.25} semana=${7 / 365.25} semanas=${7 / 365.25} mes=${1 / 12} meses=${1 / 12} año=1 años=1 década=10 décadas=10 siglos=100`;

export const spanish: Words = {
  language: 'es',
  decimalMark: ',',
  abbreviations: listed(
    'sr sra srta dr dra d dña prof núm n.º fig vol p pp pág págs ca aprox etc cf ee uu av avda sto sta a.c d.c',
  ),
  months: numbered('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre setiembre=9'),
  cardinals: numbered(
    'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 un=1 una=1 veintiún=21 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700 ochocientos=800 novecientos=900',
  ),
  scales: numbered('mil=1e3 millón=1e6 millones=1e6'),
  bounds: [
    ['más de', 'over'],
    ['al menos', 'over'],
    ['por lo menos', 'over'],
    ['casi', 'almost'],
    ['cerca de', 'almost'],
    ['poco menos de', 'almost'],
    ['menos de', 'under'],
    ['hasta', 'under'],
    ['como máximo', 'under'],
    ['unos', 'about'],
    ['unas', 'about'],
    ['alrededor de', 'about'],
    ['aproximadamente', 'about'],
    ['en torno a', 'about'],
    ['cosa de', 'about'],
  ],
  timeUnits: numbered(years),
  currencies: coded(
    'euro=EUR euros=EUR peseta=ESP pesetas=ESP dólar=USD dólares=USD libras=GBP libras_esterlinas=GBP yenes=JPY francos=CHF pesos=XXX reales=XXX ducados=XXX maravedíes=XXX coronas=XXX',
  ),
  percent: ['%', 'por ciento'],
  percentUnit: 'por ciento',
  century: /\bsiglo ([IVX]{1,5})\b/gi,
  decade: /\b(?:años|década de(?: los)?(?: años)?) (\d{3}0)\b/gi,
  decadeWords: numbered('veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90'),
  determiners: listed(
    'el la los las un una unos unas al del este esta estos estas ese esa su sus nuestro nuestra mi mis cada todo toda todos todas otro otra otros otras lo',
  ),
  indefinite: listed('un una'),
  prepositions: listed(
    'de a en por para con sin entre desde hasta hacia sobre bajo tras ante contra según durante mediante al del junto',
  ),
  conjunctions: listed('y e o u pero ni sino'),
  relatives: listed('que quien quienes cuyo cuya cuyos cuyas donde cual cuales'),
  adverbs: listed('no también hoy ya aún todavía luego después así siempre nunca muy más actualmente ahora aquí allí'),
  pronouns: listed('él ella ellos ellas ello este esta'),
  personPronouns: listed('él ella'),
  possessives: listed('su sus'),
  be: listed('es son era eran fue fueron sido está están estaba'),
  have: listed('tiene tienen tenía tenían tuvo posee poseen cuenta cuentan'),
  verbs: listed(
    'es son era eran fue fueron está están estaba estaban ha han había habían hay tiene tienen tenía tenían tuvo tuvieron se puede pueden podría abrió conserva costó cuesta destruyó duró dura recibió reciben pertenece agrupa data divide dividen posee poseen existan atendió trabajan emplea emplean ocupa dispone firmó envía publica organiza muestran celebra dijo llegó vivían pasó mantiene miden mide pesa declaró pagó aparece nació murió escribió fundó ganó vendió creó construyó llevó cubre alberga produce dirige dirigió recorre desemboca vive viven hizo obtuvo compuso estrenó publicó lo los le muestra muestran quedó sigue entró salió dio perdió alcanza alcanzó forma forman ofrece reúne dejó inauguró encontró descubrió casó volvió marchó comenzó empezó terminó ingresó trasladó',
  ),
  verbEndings: /(?:ó|aron|ieron|aba|aban)$/,
  participle: /(?:[aií]d[oa]s?|(?:cubi|abi)ert[oa]s?|escrit[oa]s?|hech[oa]s?)$/,
  adjectiveEndings: /(?:al|ales|ico|ica|icos|icas|oso|osa|ante|ente|és|esa|ano|ana)$/,
  yearMarks: listed('en desde de hasta antes después entre y hacia año del a'),
  placeMarks: listed('en a desde'),
  by: listed('por'),
  nameLinks: listed('de del la las los el y e para'),
  roles: listed(
    'director directora fundador fundadora presidente presidenta arquitecto arquitecta ingeniero ingeniera jefe compositor compositora autor autora escritor escritora poeta pintor pintora escultor escultora ministro ministra rey reina emperador obispo capitán profesor profesora físico química biólogo astrónomo alcalde alcaldesa conservador conservadora historiador historiadora pianista cantante actor actriz entrenador entrenadora farero farera general maestro maestra',
  ),
  hedges:
    /(?<!\p{L})(?:quizá|quizás|tal vez|acaso|probablemente|posiblemente|se dice|dicen que|se cree|al parecer|parece|parecen|leyenda|supuestamente)(?!\p{L})/iu,
  forecasts: /(?<!\p{L})(?:podría|podrían|habría|sería|previst[oa]s?|prevé)(?!\p{L})/iu,
  reported: /(?<!\p{L})(?:según (?:la leyenda|cuenta|dicen)|dijo|afirma|asegura|declaró|explica|comenta)(?!\p{L})/iu,
  labels:
    /(?:(?<!\p{L})(?:núm\.|n\.º|número|página|páginas|pág\.|capítulo|artículo|figura|tabla|volumen|tomo|sala|andén|línea|edad de|los|opus|op\.|versión|tipo) ?|[#§./:])$/iu,
  asides: /^(?:véase también|artículos? relacionados?|leer más|enlaces externos|inicio|compartir|menú)(?!\p{L})/iu,
  captions: /^(?:foto(?:grafía)?|imagen|figura|fig\.|tabla|mapa|ilustración|lámina)(?!\p{L})(?:[^.:]{0,12}[.:]| \d)/iu,
  references: /^(?:referencias|bibliografía|fuentes|notas|enlaces externos|véase también|lecturas adicionales)$/i,
};
