import { slugOf } from '@/quizzes/drafts/build-source';
import { type DraftFact, draftFactSchema } from '@/quizzes/drafts/draft-fact';
import { containsWords } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { findPredicate } from '@/quizzes/facts/predicates';
import { err, ok, type Result } from '@/quizzes/result';
import { checkWording, speaksItsLanguage } from './claimed/check-wording';
import { type ClaimedFact, claimedFactSchema, figureTypes } from './claimed/claimed-fact';
import { cutsWord, findWords, type Span } from './claimed/find-words';
import type { ReadText } from './claimed/read-text';
import { type ReadValue, readValue } from './claimed/read-value';
import { makesSoundItems } from './claimed/round-trip';
import { findContradicted, findTwin, hasNoQuestion, type KnownFact } from './claimed/same-claim';
import { isSuspicious } from './claimed/suspicious';
import type { ModelReason, VerificationStep } from './claimed/verification-steps';
import { proposalLanguageOf } from './proposal';
import { groupOf } from './propose-facts';
import type { Sentence } from './sentences';

/** Where the chain ended. */
export type Refusal = { type: VerificationStep };

export type VerifiedFact = {
  /** In the shape of the rules' proposals. */
  fact: DraftFact;
  /** The proposal of the rules that it gives words to, instead of being one of its own. */
  words: string | undefined;
  /** The accepted fact that says something else. */
  contradicts: string | undefined;
};

const refuse = (type: VerificationStep): { ok: false; error: Refusal } => err({ type });

type Placed = { sentence: Sentence; answer: Span };

/** The quote and in it the answer, found by us: in what the model was shown, at whole words, and at one place only. */
function place({ quote, answer }: ClaimedFact, shown: Span, { frame, folded, sentences }: ReadText): Result<Placed, Refusal> {
  const [found, another] = findWords(quote, folded, shown);
  if (!found) return refuse('quote-missing');
  if (another) return refuse('quote-ambiguous');
  if (cutsWord(frame.text, found)) return refuse('quote-cut');
  const answers = findWords(answer, folded, found).filter((span) => !cutsWord(frame.text, span));
  const [only, second] = answers;
  if (!only) return refuse('answer-outside');
  if (second) return refuse('answer-ambiguous');
  // As little around it as a learner needs, and as much: its sentence.
  const sentence = sentences.find(({ start, end }) => start <= only.start && end >= only.end);
  return sentence ? ok({ sentence, answer: only }) : refuse('quote-missing');
}

/** The subject is named somewhere in the text or its title, is no pronoun and does not give the answer away. */
function isSubject({ subject, answer }: ClaimedFact, value: string, { frame, words }: ReadText): boolean {
  const name = subject.toLowerCase();
  if (!/\p{L}/u.test(subject) || words?.pronouns.has(name) || words?.determiners.has(name)) return false;
  if (containsWords(subject, value) || containsWords(subject, answer)) return false;
  const plain = subject.replace(/^(?:the|an?|les?|la|l['’]|el|los|las|der|die|das)\s*(?<=[\s'’])/iu, '');
  return containsWords(frame.text, plain) || containsWords(frame.title, plain);
}

/** One of the list where it is known and of the text's language, else words of its own. */
function wordingOf(claim: ClaimedFact, value: ReadValue, quote: string, read: ReadText) {
  const listed = claim.predicate && claim.predicate !== ownWordsId ? findPredicate(claim.predicate) : undefined;
  if (listed) {
    if (!listed.objectTypes.includes(value.object.type)) return refuse('predicate');
    // The list speaks English.
    if (proposalLanguageOf(read.frame.language) !== 'en') return refuse('language');
    const unit = value.object.type === 'count' && listed.id === 'area' ? { unit: value.object.unit } : {};
    return ok({ predicate: listed.id, qualifiers: unit, isNew: false });
  }
  if (!claim.question || !claim.statement) return refuse('predicate');
  if (!speaksItsLanguage({ question: claim.question, statement: claim.statement }, claim, read)) return refuse('language');
  const wording = checkWording(claim, value, quote, read);
  return wording ? ok({ predicate: ownWordsId, qualifiers: { ...wording }, isNew: true }) : refuse('wording');
}

/** The topic of what stands before it, else the first there is. */
function topicAt(start: number, { frame }: ReadText, known: readonly KnownFact[], heading: string | undefined): string {
  const own = slugOf(heading ?? '');
  if (frame.topics.some(({ id }) => id === own)) return own;
  const before = known.filter(({ fact }) => fact.source.start <= start).at(-1)?.fact.topic;
  return before ?? frame.topics[0]?.id ?? 'general';
}

const isFigure = (type: string): boolean => figureTypes.some((one) => one === type);

/**
 * The chain of verification for one claim of a model about a text. Nothing of the claim is taken over but its words: quote and answer are
 * found by us, offsets are ours, figures are read again by our rules, and what goes on is our reading. `shown` is the part of the text
 * that the model saw; `known` what the draft has, in the order of the text. The result is a proposal for a person, or the step that the
 * claim failed at. A text is data: whatever it says, nothing here does it. The same input gives the same result.
 */
export function verifyModelFact(
  claimed: unknown,
  { shown, read, known }: { shown: Span; read: ReadText; known: readonly KnownFact[] },
): Result<VerifiedFact, Refusal> {
  const parsed = claimedFactSchema.safeParse(claimed);
  if (!parsed.success) return refuse('schema');
  const claim = parsed.data;
  if (isSuspicious(claim)) return refuse('instructions');
  const placed = place(claim, shown, read);
  if (!placed.ok) return placed;
  const { sentence, answer } = placed.value;
  const value = readValue(claim, answer, sentence, read);
  if (!value.ok) return refuse(value.error.type);
  const { object, span, because } = value.value;
  if (!isSubject(claim, objectText(object), read)) return refuse('subject');
  const wording = wordingOf(claim, value.value, sentence.text, read);
  if (!wording.ok) return wording;
  const { predicate, qualifiers, isNew } = wording.value;
  const reasons: string[] = ['from-model' satisfies ModelReason];
  if (isNew) reasons.push('new-wording' satisfies ModelReason);
  const made = draftFactSchema.safeParse({
    subject: { name: claim.subject, aliases: [] },
    predicate,
    qualifiers,
    object,
    topic: topicAt(sentence.start, read, known, sentence.block.heading),
    status: 'holds',
    importance: 'detail',
    source: {
      start: sentence.start,
      end: sentence.end,
      quote: sentence.text,
      answerStart: span.start,
      answerEnd: span.end,
    },
    alsoIn: [],
    aliases: [],
    denied: [],
    group: groupOf(object, predicate),
    confidence: isFigure(object.type) ? 0.7 : 0.55,
    reasons: [...reasons, ...because.map(([reason]) => reason)],
  });
  if (!made.success) return refuse('schema');
  const twin = findTwin(made.data, known);
  const fact = twin ? wordsFor(twin, made.data) : made.data;
  if (!fact) return refuse('duplicate');
  if (!makesSoundItems(fact, read.frame)) return refuse('round-trip');
  const contradicts = findContradicted(fact, known);
  return ok({
    fact: contradicts
      ? { ...fact, confidence: 0.2, reasons: [...fact.reasons, 'contradicts-accepted' satisfies ModelReason] }
      : fact,
    words: twin?.id,
    contradicts: contradicts?.id,
  });
}

/** The rules' proposal with the model's words, where it has none yet and nobody has decided. */
function wordsFor({ state, fact }: KnownFact, { predicate, qualifiers, subject, object }: DraftFact): DraftFact | undefined {
  const isOpen = state === 'proposed' && hasNoQuestion(fact) && predicate === ownWordsId;
  if (!isOpen || JSON.stringify(fact.object) !== JSON.stringify(object)) return undefined;
  return {
    ...fact,
    subject: { ...fact.subject, name: subject.name },
    qualifiers: { ...fact.qualifiers, ...qualifiers },
    reasons: [...fact.reasons, 'worded-by-model' satisfies ModelReason],
  };
}
