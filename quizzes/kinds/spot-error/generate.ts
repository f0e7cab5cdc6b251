import { objectText } from '@/quizzes/facts/object-text';
import { optionId } from '@/quizzes/generation/distractors/choose-options';
import type { Distractor } from '@/quizzes/generation/distractors/distractor';
import { feedbackOf } from '@/quizzes/generation/feedback';
import { findFlaws } from '@/quizzes/generation/flaws/find-flaws';
import { type Focus, focusOf, isSaid } from '@/quizzes/generation/focus';
import { itemBase } from '@/quizzes/generation/item-base';
import { liesAbout } from '@/quizzes/generation/lies';
import type { Random } from '@/quizzes/generation/random';
import { type Excerpt, excerptAround } from '@/quizzes/generation/source/excerpt';
import { findPhrase, overlaps, type Span } from '@/quizzes/generation/source/find-phrase';
import { framedStem } from '@/quizzes/generation/stem';
import { wordingFor } from '@/quizzes/generation/wording';
import type { Pack } from '@/quizzes/packs/pack';
import { err, ok } from '@/quizzes/result';
import type { ItemGenerator } from '../generator';
import type { SpotErrorItem } from '../item';
import { partsOf } from './parts';
import { standIn } from './stand-in';

const draws = 10;
const longestPassage = 26;

/** A passage of the source in which one part was changed: which? The other parts are as they stand there. */
export const generateSpotError: ItemGenerator<'spot-error'> = (fact, pack, random, setting) => {
  const focus = focusOf(fact, pack, random.fork('focus'));
  if (!focus?.span) return err({ type: 'no-item', why: 'The text does not name its answer word for word.' });
  const lies = liesAbout(focus, pack, random.fork('values'), setting);
  if (lies.length === 0) return err({ type: 'no-item', why: 'No source has a value that is safely false.' });
  const core = focus.span;
  const literal = pack.document.text.slice(core.start, core.end);
  if (!focus.rubric || !isSaid(literal, focus.rubric))
    return err({ type: 'no-item', why: 'The words of the text are worded unlike its answer.' });
  const excerpt = excerptFor(focus, core, pack);
  if (!excerpt) return err({ type: 'no-item', why: 'The sentence names the answer more than once.' });

  for (let draw = 0; draw < draws; draw += 1) {
    const chance = random.fork(`error ${draw}`);
    const item = change(focus, core, excerpt, chance.pick(lies), pack, chance);
    if (item && findFlaws(item).length === 0) return ok(item);
  }
  return err({ type: 'no-item', why: 'No change of the sentence hides among its other parts.' });
};

/** No second mention of the answer: it would show the change, or leave two parts to mend. */
function excerptFor({ fact, accepted }: Focus, core: Span, pack: Pack): Excerpt | undefined {
  const { text } = pack.document;
  const sentence = { start: fact.source.start, end: fact.source.end };
  const others = [text.slice(core.start, core.end), objectText(fact.object), ...accepted].flatMap((phrase) =>
    findPhrase(fact.source.quote, phrase)
      .map((found) => ({ start: sentence.start + found.start, end: sentence.start + found.end }))
      .filter((found) => !overlaps(found, core)),
  );
  return excerptAround(text, sentence, core, longestPassage, others);
}

function change(
  focus: Focus,
  core: Span,
  excerpt: Excerpt,
  lie: Distractor,
  pack: Pack,
  random: Random,
): SpotErrorItem | undefined {
  const { fact } = focus;
  const { text } = pack.document;
  const literal = text.slice(core.start, core.end);
  const shown = standIn(literal, focus, lie, {
    before: text.slice(excerpt.start, core.start),
    after: text.slice(core.end, excerpt.end),
  });
  if (shown === undefined || shown === literal) return undefined;
  const lead = excerpt.text.startsWith('…') ? 2 : 0;
  const at = lead + core.start - excerpt.start;
  const passage = excerpt.text.slice(0, at) + shown + excerpt.text.slice(at + literal.length);
  const isKey = { start: at, end: at + shown.length };
  const kept = partsOf({ fact, pack, excerpt, lead, passage, changed: isKey, shift: shown.length - literal.length, random });
  if (kept.length < 2) return undefined;
  // Not in their order in the passage: many an answer ends its sentence, and the last part would be the best guess.
  const spans = random.shuffle([isKey, ...kept]);
  const options = spans.map((span, index) => ({
    id: optionId(index),
    text: passage.slice(span.start, span.end),
    origin: span === isKey ? { type: 'key' as const, factId: fact.id } : { type: 'document' as const },
  }));
  const stem = framedStem(fact, 'spot-error', { subject: fact.subject.name }, random, pack.language);
  const asItStands = (span: Span) => wordingFor(pack.language).standsSo(passage.slice(span.start, span.end));
  return {
    ...itemBase('spot-error', fact, pack, stem, [passage, options.map((option) => option.text)]),
    options,
    key: [optionId(spans.indexOf(isKey))],
    answers: [],
    passage,
    parts: spans.map((span, index) => ({ optionId: optionId(index), start: span.start, end: span.end })),
    feedback: {
      ...feedbackOf(
        fact,
        pack.language,
        Object.fromEntries(spans.flatMap((span, index) => (span === isKey ? [] : [[optionId(index), asItStands(span)]]))),
      ),
      correction: { shown, source: literal },
    },
  };
}
