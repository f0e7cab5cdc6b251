import { normalize } from '@/quizzes/facts/normalize';
import { objectText } from '@/quizzes/facts/object-text';
import { statementOf } from '@/quizzes/facts/sentence';
import type { Pack } from '@/quizzes/packs/pack';
import { findDistractors } from './distractors/choose-options';
import type { Distractor, Setting } from './distractors/distractor';
import type { Focus } from './focus';
import type { Random } from './random';
import { agrees } from './truth';
import { wordingFor } from './wording';

/** Values that may stand in the place of the focus and make what is said there false. */
export function liesAbout(focus: Focus, pack: Pack, random: Random, setting: Setting): Distractor[] {
  switch (focus.type) {
    case 'value':
      return findDistractors(focus.fact, pack, random, setting);
    case 'member':
      return strangers(focus, pack)
        .filter(({ text }) => !setting.tells(text))
        .map(({ text, about }) => ({ text, origin: { type: 'pool' }, about }));
    case 'next':
      return focus.turned === undefined
        ? []
        : [{ text: focus.turned, origin: { type: 'member' }, about: focus.statement(0, focus.text) }];
  }
}

/** Texts that are no members of the set: those of the deny-list, and for a closed set the members of its sibling sets. */
export function strangers({ fact }: Pick<Focus, 'fact'>, pack: Pack): Pick<Distractor, 'text' | 'about' | 'origin'>[] {
  const { object } = fact;
  if (object.type !== 'set') return [];
  const denied = fact.denied.map((text) => ({
    text,
    about: wordingFor(pack.language).notNamed(text),
    origin: { type: 'pool' as const },
  }));
  const siblings = pack.facts.filter((other) => other.id !== fact.id && other.group === fact.group && other.status === 'holds');
  const others = object.open
    ? []
    : siblings.flatMap((other) =>
        other.object.type === 'set'
          ? other.object.members.map(({ text }) => ({
              text,
              about: wordingFor(pack.language).elsewhere(text, statementOf(other)),
              origin: { type: 'sibling' as const, factId: other.id },
            }))
          : [],
      );
  const taken = new Set([normalize(objectText(object))]);
  return [...others, ...denied].filter(({ text }) => {
    const normal = normalize(text);
    const isNew = !taken.has(normal);
    taken.add(normal);
    return isNew && !agrees(fact, { text }, pack);
  });
}
