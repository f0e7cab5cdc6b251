import { readdirSync, readFileSync } from 'node:fs';
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';

type Messages = { readonly [key: string]: string | Messages };

/** Words, names and keys that are the same in both languages; whatever else is equal was not translated. */
const sharedWords: Readonly<Record<string, readonly string[]>> = {
  fr: [
    ...['Passage', 'Passage {passage}, Next {next}, Node {node}, SQLite {sqlite}'],
    ...['Quiz', 'quiz', 'test', 'Tests', '{on}{mode, select, assessed {, test} other {}}'],
    ...['Date', 'Discrimination', 'E-mail', 'Faces', 'Invariants', 'Pages', 'Score', 'Versions', 'place {place}'],
    ...['U', 'E', 'I', 'F', 'B', 'S'],
  ],
};

const english = read('en');
const languages = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.json') && name !== 'en.json')
  .map((name) => name.replace('.json', ''));

test('there is a language to compare with English', () => {
  expect(languages).toContain('fr');
  expect(Object.keys(sharedWords).sort()).toEqual(languages.sort());
});

describe.each(languages)('%s', (language) => {
  const messages = read(language);
  const both = [...english].flatMap(([key, text]) => {
    const other = messages.get(key);
    return other === undefined ? [] : [{ key, text, other }];
  });

  test('has exactly the keys of English', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('has the arguments and tags of English in each message', () => {
    const differing = both.filter(({ text, other }) => shapeOf(text).names.join() !== shapeOf(other).names.join());
    expect(differing).toEqual([]);
  });

  // Where English prints a value as it is (“12 known”), another language may have to choose its words by it.
  test('has the branches of English for each argument that English chooses by', () => {
    const differing = both.flatMap(({ key, text, other }) => {
      const [ours, theirs] = [shapeOf(text), shapeOf(other)];
      return ours.names
        .filter((name) => {
          const [wanted, found] = [ours.branches.get(name) ?? [], theirs.branches.get(name) ?? []];
          const missing = wanted.filter((branch) => !found.includes(branch));
          const added = found.filter((branch) => !wanted.includes(branch));
          return missing.length > 0 || (added.length > 0 && !ours.printed.includes(name));
        })
        .map((name) => ({ key, name, ours: ours.branches.get(name), theirs: theirs.branches.get(name) }));
    });
    expect(differing).toEqual([]);
  });

  test('has plural forms that the language has, and a form for one where English has it', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const differing = both.filter(({ text, other }) => {
      const [ours, theirs] = [shapeOf(text).plurals, shapeOf(other).plurals];
      const isKnown = [...theirs.values()].flat().every((form) => forms.some((known) => known === form));
      const hasOne = [...ours].every(([name, of]) => !of.includes('one') || theirs.get(name)?.includes('one'));
      return !isKnown || (forms.includes('one') && !hasOne);
    });
    expect(differing).toEqual([]);
  });

  test('leaves nothing in English but words that both languages share', () => {
    const equal = both.filter(({ text, other }) => text === other && shapeOf(text).hasLetters).map(({ text }) => text);
    expect([...new Set(equal)].sort()).toEqual([...(sharedWords[language] ?? [])].sort());
  });
});

test.each(['en', ...languages])('every message of %s can be put into words, whatever its numbers and choices', (language) => {
  const messages = [...read(language)];
  const t = createTranslator({
    locale: language,
    messages: Object.fromEntries(messages.map(([, text], index) => [`m${index}`, text])),
    onError: (error) => {
      throw error;
    },
  });
  const broken = messages.flatMap(([key, text], index) => {
    const { names, branches, plurals, numbers, tags } = shapeOf(text);
    const choices = Math.max(1, ...[...branches.values()].map((of) => of.length));
    return [0, 1, 2, 21, 1_000_000].flatMap((count) =>
      Array.from({ length: choices }, (_, choice) => {
        const values = names.map((name) => {
          if (tags.includes(name)) return [name, (chunks: string) => `[${chunks}]`];
          if (plurals.has(name) || numbers.includes(name)) return [name, count];
          return [name, branches.get(name)?.[choice] ?? `(${name})`];
        });
        return t.markup(`m${index}`, Object.fromEntries(values));
      })
        .filter((words) => /[{}<>]/.test(words) || words !== words.normalize('NFC'))
        .map((words) => ({ key, words })),
    );
  });
  expect(broken).toEqual([]);
});

test('French sets ’ and « », with a narrow space that does not break inside them and before ; : ? ! and %', () => {
  const wrong = /['“”"]|[^\u202f][;?!»%]|^[;:!»%]|[^\u202f]:(?=\s|$)|«(?!\u202f)/u;
  const unset = [...read('fr')].filter(([, text]) => literalsOf(parse(text)).some((words) => wrong.test(words)));
  expect(unset).toEqual([]);
});

function read(language: string): ReadonlyMap<string, string> {
  const messages: Messages = JSON.parse(readFileSync(`${import.meta.dirname}/${language}.json`, 'utf8'));
  return new Map(flat(messages));
}

function flat(messages: Messages, path = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : flat(value, `${path}${key}.`),
  );
}

type Shape = {
  /** Every argument and tag, once, in alphabetical order. */
  names: string[];
  tags: string[];
  /** Arguments that are formatted as numbers. */
  numbers: string[];
  /** Arguments that stand in the text as they are. */
  printed: string[];
  /** The branches of each select and the exact numbers (=0) of each plural, by argument. */
  branches: Map<string, string[]>;
  /** The plural forms (one, other) of each plural, by argument. */
  plurals: Map<string, string[]>;
  hasLetters: boolean;
};

function shapeOf(text: string): Shape {
  const elements = elementsOf(parse(text));
  const named = (type: TYPE) =>
    elements.flatMap((element) => (element.type !== TYPE.pound && element.type === type ? [element.value] : []));
  const optionsOf = (isOurs: (key: string, type: TYPE) => boolean) => {
    const options = new Map<string, string[]>();
    for (const element of elements) {
      if (element.type !== TYPE.select && element.type !== TYPE.plural) continue;
      const keys = Object.keys(element.options).filter((key) => isOurs(key, element.type));
      if (keys.length > 0 || element.type === TYPE.plural)
        options.set(element.value, [...new Set([...(options.get(element.value) ?? []), ...keys])].sort());
    }
    return options;
  };
  const numbers = named(TYPE.number);
  const tags = named(TYPE.tag);
  const printed = named(TYPE.argument);
  const branches = optionsOf((key, type) => type === TYPE.select || key.startsWith('='));
  const plurals = optionsOf((key, type) => type === TYPE.plural && !key.startsWith('='));
  for (const name of named(TYPE.select)) plurals.delete(name);
  const hasLetters = literalsOf(parse(text)).some((words) => /\p{L}/u.test(words));
  const names = [...new Set([...numbers, ...tags, ...printed, ...branches.keys(), ...plurals.keys()])].sort();
  return { names, tags, numbers, printed, branches, plurals, hasLetters };
}

function elementsOf(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsOf(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element];
    return [element, ...Object.values(element.options).flatMap(({ value }) => elementsOf(value))];
  });
}

function literalsOf(elements: MessageFormatElement[]): string[] {
  return elementsOf(elements).flatMap((element) => (element.type === TYPE.literal ? [element.value] : []));
}
