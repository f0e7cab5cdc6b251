import { describe, expect, test } from 'vitest';
import { rubricOf } from '@/quizzes/generation/rubric-of';
import { iomPack } from '@/quizzes/packs/iom/iom.fixture';
import { toPack } from '@/quizzes/packs/version';
import { gradeAnswer } from './grade-answer';
import { iomFigures } from './labelled/iom-figures.fixture';
import { iomSentences } from './labelled/iom-sentences.fixture';
import { iomTexts } from './labelled/iom-texts.fixture';
import { answersOf } from './labelled/labels.fixture';
import { worldPack } from './labelled/world-facts.fixture';
import { worldFigures } from './labelled/world-figures.fixture';
import { worldFurther } from './labelled/world-further.fixture';
import { worldNames } from './labelled/world-names.fixture';
import { worldSentences } from './labelled/world-sentences.fixture';

type Label = 'correct' | 'close' | 'wrong' | 'twins';
type Row = { factId: string; response: string; label: Label; verdict: string };

const iom = toPack(iomPack);
const bases = [
  { pack: iom, labels: iomTexts },
  { pack: iom, labels: iomFigures },
  { pack: iom, labels: iomSentences },
  { pack: worldPack, labels: worldNames },
  { pack: worldPack, labels: worldFigures },
  { pack: worldPack, labels: worldSentences },
  { pack: worldPack, labels: worldFurther },
];

const rows: Row[] = bases.flatMap(({ pack, labels }) =>
  Object.entries(labels).flatMap(([factId, byLabel]) => {
    const fact = pack.facts.find(({ id }) => id === factId);
    const rubric = fact && rubricOf(fact, pack);
    if (!rubric) throw new Error(`no rubric for ${factId}`);
    return (['correct', 'close', 'wrong', 'twins'] as const).flatMap((label) =>
      answersOf(byLabel[label]).map((response) => {
        const grade = gradeAnswer(rubric, response);
        return { factId, response, label, verdict: grade.type === 'scored' ? grade.verdict : grade.type };
      }),
    );
  }),
);

const where = (labels: readonly Label[], ...verdicts: string[]) =>
  rows.filter(({ label, verdict }) => labels.includes(label) && verdicts.includes(verdict));
const say = (errors: readonly Row[]) =>
  errors.map(({ factId, response, label, verdict }) => `${factId}: "${response}" is ${label}, graded ${verdict}`);
const count = (...labels: Label[]) => rows.filter(({ label }) => labels.includes(label)).length;

// "close" is a person's doubt, so a neighbour of it, and it for a neighbour, is half an error: half of what a learner would lose.
const falseAccepts = where(['wrong', 'twins'], 'correct');
const falseRejects = where(['correct'], 'wrong', 'not-ready');
const halfAccepts = [...where(['wrong'], 'close'), ...where(['close'], 'correct')];
const halfRejects = [...where(['correct'], 'close'), ...where(['close'], 'wrong', 'not-ready')];

describe('answers labelled by hand', () => {
  test('there are more than four hundred, of every type of fact', () => {
    console.log(
      `${rows.length} labelled answers: ${count('correct')} correct, ${count('close')} close, ` +
        `${count('wrong')} wrong, ${count('twins')} near twins; ${falseAccepts.length} false accepts, ` +
        `${falseRejects.length} false rejects, ${halfAccepts.length} and ${halfRejects.length} halves`,
    );
    expect(rows.length).toBeGreaterThan(400);
  });

  test('no near twin is accepted, nor called close', () => {
    expect(say(where(['twins'], 'correct', 'close'))).toEqual([]);
  });

  test('at most one in a hundred wrong answers is accepted', () => {
    const errors = falseAccepts.length + halfAccepts.length / 2;
    expect(errors / count('wrong', 'twins'), say([...falseAccepts, ...halfAccepts]).join('\n')).toBeLessThanOrEqual(0.01);
  });

  test('at most three in a hundred right answers are rejected', () => {
    const errors = falseRejects.length + halfRejects.length / 2;
    expect(errors / count('correct', 'close'), say([...falseRejects, ...halfRejects]).join('\n')).toBeLessThanOrEqual(0.03);
  });
});
