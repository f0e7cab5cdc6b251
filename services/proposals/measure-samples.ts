import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { objectText } from '@/quizzes/facts/object-text';
import { type Counts, compare, type Label, labelsSchema, type Outcome, sumCounts, typedTypes } from '@/quizzes/proposals/measure';
import { loadPack } from '../packs/load-pack';
import { propose } from './propose';

const samples = fileURLToPath(new URL('../../quizzes/proposals/samples', import.meta.url));

/** The texts that the rules were made on, those that they never saw, and the facts of the shipped pack. */
export const splits = ['dev', 'held-out', 'iom'] as const;
export type SampleOutcome = Outcome & { name: string; split: (typeof splits)[number] };

/** Proposes facts for every labelled sample text and sets them against its labels, in the order of the names. Throws on a broken file. */
export async function measureSamples(folder = samples): Promise<SampleOutcome[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.labels.json')).sort();
  const outcomes: SampleOutcome[] = [];
  for (const file of names) {
    const name = file.replace('.labels.json', '');
    const { language, split, labels } = labelsSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
    const text = await readFile(join(folder, `${name}.txt`), 'utf8');
    const misplaced = labels.find(({ start, answer }) => !text.startsWith(answer, start));
    if (misplaced) throw new Error(`The text "${name}" does not read "${misplaced.answer}" at ${misplaced.start}.`);
    const proposed = await propose(text, { language });
    if (!proposed.ok) throw new Error(proposed.error.message);
    outcomes.push({ name, split, ...compare(labels, proposed.value.proposals) });
  }
  return outcomes;
}

/** The same with the shipped pack, whose facts were chosen by hand: they reach further than any rule does, to aims, roles and causes. */
export async function measureShippedPack(): Promise<SampleOutcome> {
  const pack = await loadPack('iom');
  if (!pack.ok) throw new Error(pack.error.message);
  const { document, facts, title, language } = pack.value;
  const labels = facts.map(({ object, source }): Label => {
    const answer = document.text.slice(source.answerStart, source.answerEnd);
    const value = 'value' in object && typeof object.value === 'number' ? { value: object.value } : {};
    const years = object.type === 'duration' ? { value: object.years } : {};
    const qualifier = 'qualifier' in object ? { qualifier: object.qualifier } : {};
    const currency = object.type === 'money' ? { currency: object.currency } : {};
    const unit = object.type === 'count' ? { unit: object.unit } : {};
    return {
      type: object.type,
      answer: answer || objectText(object),
      start: source.answerStart,
      ...value,
      ...years,
      ...qualifier,
      ...currency,
      ...unit,
    };
  });
  const proposed = await propose(document.text, { language, title });
  if (!proposed.ok) throw new Error(proposed.error.message);
  return { name: pack.value.id, split: 'iom', ...compare(labels, proposed.value.proposals) };
}

const isTyped = (type: string): boolean => typedTypes.includes(type);

/** Counts by type over the texts of a split, then "typed" and "all". */
export function countsBySplit(outcomes: readonly SampleOutcome[], split: SampleOutcome['split']): Map<string, Counts> {
  const own = outcomes.filter((outcome) => outcome.split === split);
  const types = [...new Set(own.flatMap(({ byType }) => [...byType.keys()]))].sort(
    (a, b) => Number(isTyped(b)) - Number(isTyped(a)) || (a < b ? -1 : 1),
  );
  const over = (wanted: readonly string[]): Counts =>
    sumCounts(own.flatMap(({ byType }) => wanted.flatMap((type) => byType.get(type) ?? [])));
  return new Map([...types.map((type) => [type, over([type])] as const), ['typed', over(typedTypes)], ['all', over(types)]]);
}

const share = (part: number, whole: number): string => (whole === 0 ? '–' : (part / whole).toFixed(3));

/** The table as lines of text: labelled, proposed, recall, precision, and how many subjects and predicates of the matched are right. */
export function measureTable(outcomes: readonly SampleOutcome[]): string {
  const line = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(10))).join('');
  return splits
    .map((split) => {
      const names = outcomes.filter((outcome) => outcome.split === split).map(({ name }) => name);
      const rows = [...countsBySplit(outcomes, split)].map(([type, counts]) =>
        line([
          type,
          String(counts.labelled),
          String(counts.proposed),
          share(counts.matched, counts.labelled),
          share(counts.matched, counts.proposed),
          `${counts.subjectsRight}/${counts.subjects}`,
          `${counts.predicatesRight}/${counts.predicates}`,
        ]),
      );
      return [
        `${split}: ${names.join(', ')}`,
        line(['type', 'labelled', 'proposed', 'recall', 'precision', 'subject', 'predicate']),
        ...rows,
      ].join('\n');
    })
    .join('\n\n');
}
