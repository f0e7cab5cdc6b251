// Long passwords seen in published leaks or quoted so often that guessers know them, without their spaces and signs.
const phrases = new Set(
  `
correcthorsebatterystaple trustno1trustno1 tobeornottobe tobeornottobethatisthequestion thequickbrownfox thequickbrownfoxjumps
thequickbrownfoxjumpsoverthelazydog maytheforcebewithyou iloveyouforever iloveyousomuch iloveyoubaby iloveyouverymuch iwillalwaysloveyou
loveyouforever letmeinplease openthedoorplease opensesameopensesame thisismypassword thisismypasswordnow thisisapassword mypasswordis
mypasswordissecret mysecretpassword mysupersecretpassword yourpasswordhere enteryourpassword enterpasswordhere passwordispassword
changemeplease changethispassword changemenow pleasechangeme pleasechangethis defaultpassword temporarypassword strongpassword
averylongpassword verylongpassword verystrongpassword averystrongpassword longpassword securepassword supersecurepassword
fifteencharacters atleastfifteencharacters fifteencharacterslong forgotmypassword iforgotmypassword idontknow idontremember
whatismypassword nopasswordneeded passwordincorrect incorrectpassword theanswerisfortytwo
helloworldhelloworld hellomynameis winteriscoming youshallnotpass livelongandprosper happybirthdaytoyou merrychristmas jesuslovesme
jesusismylord jesuschrist godisgood godisgreat godblessamerica inthebeginning inthebeginningwastheword thelordismyshepherd godlovesme
ourfatherwhoartinheaven onceuponatime itwasthebestoftimes callmeishmael justdoit neversaynever neversaydie carpediem
manchesterunited manchestercity liverpoolfc arsenalfc chelseafc realmadrid fcbarcelona bayernmunich youllneverwalkalone
dallascowboys newyorkyankees chicagobulls bostonredsox greenbaypackers losangeleslakers pittsburghsteelers
pokemonpokemon leagueoflegends callofduty counterstrike worldofwarcraft harrypotter lordoftherings gameofthrones
lovelovelovelove ilovemyfamily ilovemymom ilovemydog ilovemycat ilovemywife ilovemyhusband ilovemychildren mydogsname mycatsname
twinkletwinklelittlestar maryhadalittlelamb rowrowrowyourboat jinglebells letitbe hakunamatata supercalifragilisticexpialidocious
abcdefghijklmnopqrstuvwxyz qwertyuiopasdfghjklzxcvbnm azertyuiopqsdfghjklmwxcvbn qwertzuiopasdfghjklyxcvbnm
einszweidreivierfuenf einszweidrei ichliebedich passwortpasswort meinpasswort motdepasse motdepassemotdepasse jetaime contrasena teamomucho tequiero
mylittlepony barcelonabarcelona administrator administrador administrateur superadministrator systemadministrator
`
    .trim()
    .split(/\s+/),
);

const words = `
password passwort passw pass pwd login logon admin root user username guest test testing master secret private access account system
server service default changeme change temp temporary computer internet google facebook apple microsoft windows amazon netflix youtube
hello world welcome please letmein open sesame qwerty azerty qwertz asdf zxcv iloveyou loveyou love lover baby angel princess prince queen king
monkey dragon tiger lion eagle falcon panther shadow sunshine sunflower flower butterfly rainbow star summer winter spring autumn
january february march april june july august september october november december
monday tuesday wednesday thursday friday saturday sunday
football baseball basketball soccer hockey tennis golf superman batman spiderman pokemon naruto starwars matrix ninja hunter killer
michael jennifer jessica ashley daniel charlie jordan thomas robert andrew matthew joshua anthony nicole hannah maria anna
chocolate cookie banana orange cherry pepper ginger purple yellow black white silver golden diamond freedom forever trustno
blink friend friends family mother father sister brother money lucky happy birthday christmas jesus christ god heaven london paris
america canada england germany france india china mexico brazil company office school student teacher secure security correct horse
battery staple this that your mine with the and for you my is
`
  .trim()
  .split(/\s+/);

const runs = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0',
  '!@#$%^&*()',
];
const sequences = [...runs, ...runs.map((run) => [...run].reverse().join(''))];

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Who would use the password: their own words are the first that a guesser tries. */
export type PasswordContext = { email?: string | undefined; name?: string | undefined };

const site = ['passage', 'quiz', 'quizzes', 'flashcards', 'flashcard'];

const contextWords = ({ email = '', name = '' }: PasswordContext): string[] => {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  const parts = [local, domain, ...`${local} ${domain} ${name.toLowerCase()}`.split(/[^\p{L}\p{N}]+/u)];
  return [...site, name.toLowerCase().replace(/\s+/gu, ''), ...parts].filter((part) => part.length >= 3);
};

/** The fewest signs' worth of guessing that a password must be beyond its patterns. */
const leastWorth = 8;

/**
 * Whether a password of 15 characters or more is what guessers try early: a known phrase, or nothing much besides runs of keys, letters
 * or figures, repetitions, common words and the learner's own name and address. Each way to read the password as such pieces is
 * priced, a piece at 1 or 2 signs whatever its length and any other sign at 1, after the manner of zxcvbn (Wheeler, USENIX Security
 * 2016); the cheapest way has to cost 8. It asks for no kind of character: five ordinary words cost far more.
 */
export function isCommonPassword(password: string, context: PasswordContext = {}): boolean {
  const plain = [...password.normalize('NFKC').toLowerCase()].map((sign) => sign.normalize('NFC')).join('');
  const bare = plain.replace(/[\s\p{P}]+/gu, '');
  if (phrases.has(bare) || phrases.has(plainLetters(bare))) return true;
  return cheapestReading(plain, contextWords(context)) < leastWorth;
}

const plainLetters = (text: string): string => Array.from(text, (sign) => lookalikes[sign] ?? sign).join('');

function cheapestReading(text: string, own: readonly string[]): number {
  const signs = Array.from(text);
  const letters = signs.map((sign) => lookalikes[sign] ?? sign);
  const known: [string, number][] = [
    ...own.map((word): [string, number] => [word, 1]),
    ...words.map((w): [string, number] => [w, 2]),
  ];
  const phrasesHere: [string, number][] = [...phrases].map((phrase) => [phrase, 3]);
  const cost = new Array<number>(signs.length + 1).fill(Number.POSITIVE_INFINITY);
  cost[0] = 0;
  for (let at = 0; at < signs.length; at += 1) {
    const soFar = cost[at] ?? 0;
    const reach = (length: number, price: number) => {
      for (let end = at + 1; end <= at + length; end += 1) cost[end] = Math.min(cost[end] ?? soFar + price, soFar + price);
    };
    reach(1, /[\s\p{P}]/u.test(signs[at] ?? '') && at > 0 ? 0.5 : 1);
    const alike = lengthOfRepeat(signs, at);
    if (alike >= 3) reach(alike, 1);
    const copied = lengthOfCopy(letters, at);
    if (copied >= 2) reach(copied, 1);
    if (/^(19|20)\d\d$/.test(signs.slice(at, at + 4).join(''))) reachExactly(cost, at + 4, soFar + 2);
    const run = lengthOfRun(signs, at);
    if (run >= 3) reach(run, 2);
    for (const [word, price] of [...known, ...phrasesHere]) {
      if (startsAt(signs, at, word) || startsAt(letters, at, word)) reachExactly(cost, at + word.length, soFar + price);
    }
  }
  return cost[signs.length] ?? 0;
}

function reachExactly(cost: number[], end: number, price: number): void {
  cost[end] = Math.min(cost[end] ?? price, price);
}

const startsAt = (signs: readonly string[], at: number, word: string): boolean => {
  for (let index = 0; index < word.length; index += 1) if (signs[at + index] !== word[index]) return false;
  return true;
};

function lengthOfRepeat(signs: readonly string[], at: number): number {
  let length = 1;
  while (at + length < signs.length && signs[at + length] === signs[at]) length += 1;
  return length;
}

/** The longest piece from here on that stood before: it may run into itself, as in "abababab". */
function lengthOfCopy(signs: readonly string[], at: number): number {
  let longest = 0;
  for (let from = 0; from < at; from += 1) {
    let length = 0;
    while (at + length < signs.length && signs[from + length] === signs[at + length]) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

function lengthOfRun(signs: readonly string[], at: number): number {
  let longest = 0;
  for (const sequence of sequences) {
    let place = sequence.indexOf(signs[at] ?? ' ');
    while (place >= 0) {
      let length = 1;
      while (at + length < signs.length && signs[at + length] === sequence[(place + length) % sequence.length]) length += 1;
      longest = Math.max(longest, length);
      place = sequence.indexOf(signs[at] ?? ' ', place + 1);
    }
  }
  return longest;
}
