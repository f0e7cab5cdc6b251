import type { Grade } from './grade';
import { gradeText } from './grade-text';
import { areHarmless, scopeOf } from './harmless-words';
import { normalizeAnswer } from './normalize-answer';
import type { AnswerRubric } from './rubric';
import { scored, scoredShare } from './scored';

type SetRubric = Extract<AnswerRubric, { type: 'set' }>;

/**
 * Members in any order, each counted once; each right one earns its share, a near one half of it, and in a closed set each
 * stranger takes a share away.
 */
export function gradeSet({ members, open, others, scope: words }: SetRubric, response: string): Grade {
  const scope = scopeOf(words);
  const names = members
    .flatMap(({ accepted }, index) => accepted.map((name) => ({ name: normalizeAnswer(name), index })))
    .sort((a, b) => b.name.length - a.name.length);
  const shares = new Map<number, number>();
  let strangers = 0;
  const listed = response
    .slice(0, 500)
    .split(/[,;\n/•|()]|\s[-–—]\s|(?:^|\s)\d+[.)]\s/)
    .filter((part) => normalizeAnswer(part) !== '');
  if (listed.length === 0) return { type: 'not-ready', reason: 'empty' };
  for (const part of listed) {
    // Names first: a member may have an "and" of its own.
    let text = ` ${normalizeAnswer(part)} `;
    for (const { name, index } of names) {
      if (name === '' || !text.includes(` ${name} `) || /\bnot\b|n't\b/.test(part)) continue;
      shares.set(index, 1);
      text = text.replaceAll(` ${name} `, ' and ');
    }
    for (const piece of text.split(/\b(?:and|or|plus|as well as|also)\b/)) {
      const left = piece.trim();
      if (left === '' || areHarmless(left.split(' '), scope)) continue;
      const found = members
        .map(({ accepted }, index) => ({
          index,
          grade: gradeText({ accepted, others, ...(words ? { scope: words } : {}) }, left),
        }))
        .map(({ index, grade }) => ({ index, share: grade.type === 'scored' ? grade.earned : 0 }))
        .sort((a, b) => b.share - a.share)[0];
      if (found && found.share > 0) shares.set(found.index, Math.max(found.share, shares.get(found.index) ?? 0));
      else strangers += 1;
    }
  }
  const right = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const earned = Math.max(0, right - (open ? 0 : strangers)) / members.length;
  if (earned === 0 && right > 0) return scored('wrong', 'partly');
  return scoredShare(earned, 'exact', 'different');
}
