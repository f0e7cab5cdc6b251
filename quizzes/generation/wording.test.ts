import { expect, test } from 'vitest';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { generateItem } from '../kinds/generate-item';
import { itemKinds } from '../kinds/item';
import { createRandom } from './random';
import { wordingFor } from './wording';
import { english } from './wording/english';
import { french } from './wording/french';
import { spanish } from './wording/spanish';

const slots = (text: string) => [...text.matchAll(/\{([a-z]+)\}/gi)].map(([, name]) => name).sort();

test.each([
  ['French', french],
  ['Spanish', spanish],
])('%s has every frame of English with the same slots, and each kind of thing that is matched', (_, wording) => {
  for (const [kind, frames] of Object.entries(english.frames)) {
    const theirs = wording.frames[kind as keyof typeof english.frames];
    expect(theirs.map(slots), kind).toEqual(frames.map(slots));
    expect(new Set([...theirs, ...frames]).size, kind).toBe(6);
  }
  expect(Object.keys(wording.nouns).sort()).toEqual(Object.keys(english.nouns).sort());
});

test('a sentence goes on after other words in its own language', () => {
  expect(french.accordingTo('En quelle année le musée a-t-il ouvert ?')).toBe(
    'Selon le texte, en quelle année le musée a-t-il ouvert ?',
  );
  expect(french.accordingTo('L’école compte 12 salles.')).toBe('Selon le texte, l’école compte 12 salles.');
  expect(french.accordingTo('Marie Curie est née en 1867.')).toBe('Selon le texte, Marie Curie est née en 1867.');
  expect(spanish.accordingTo('¿Cuándo abrió el museo?')).toBe('Según el texto, ¿cuándo abrió el museo?');
  expect(spanish.accordingTo('El museo abrió en 1951.')).toBe('Según el texto, el museo abrió en 1951.');
  expect([wordingFor('fr-CA'), wordingFor('ES'), wordingFor('de')]).toEqual([french, spanish, english]);
});

/** What the generator says of itself in English. */
const inEnglish =
  /according to the text|the text (used|does|said)|in the passage|this passage|of the source|in the source|marked part|belongs elsewhere|no source gives|is the value for|did these take place|what fills|which words are/i;

test.each([
  ['fr', /selon le texte|ce passage|la source|le vide|cette phrase/i],
  ['es', /según el texto|este pasaje|la fuente|el hueco|esta frase/i],
])('nothing that the generator says around the words of a pack in %s is English', (language, own) => {
  const pack = toPack({ ...iomPack, language });
  const said = pack.facts.flatMap((fact) =>
    itemKinds.flatMap((kind) => {
      const made = generateItem(fact, kind, pack, createRandom(3).fork(`${fact.id} ${kind}`));
      return made.ok ? [made.value.stem, made.value.feedback.statement, ...Object.values(made.value.feedback.options)] : [];
    }),
  );
  const texts = said.filter((text) => !pack.document.text.includes(text));
  expect(texts.filter((text) => own.test(text)).length).toBeGreaterThan(50);
  expect(texts.filter((text) => inEnglish.test(text))).toEqual([]);
});
