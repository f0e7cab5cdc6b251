import { checkIntegrity } from '@/quizzes/facts/integrity';
import { ownWordsId } from '@/quizzes/facts/own-words';
import { predicateOf } from '@/quizzes/facts/predicates';
import type { Pack } from './pack';
import { toPack } from './version';

/** The same pack as if its author had worded every fact but the sequences: each with its predicate's first question and statement. */
export function inOwnWords(pack: Pack): Pack {
  const { version: _, ...source } = pack;
  const facts = source.facts.map((fact) => {
    const predicate = predicateOf(fact);
    if (!predicate || fact.object.type === 'sequence') return fact;
    const fill = (template: string) =>
      template.replace(/\{([a-z]+)\}/g, (slot, name: string) => (name === 'subject' ? slot : (fact.qualifiers[name] ?? slot)));
    const [member] = predicate.memberStatements ?? [];
    const qualifiers: Record<string, string> = {
      question: fill(predicate.questions[0]),
      statement: fill(predicate.statements[0]),
      ...(predicate.event ? { event: fill(predicate.event) } : {}),
      ...(member ? { member: fill(member) } : {}),
    };
    return { ...fact, predicate: ownWordsId, qualifiers };
  });
  const worded = { ...source, facts };
  const problems = checkIntegrity(worded);
  if (problems.length > 0) throw new Error(`The pack in its own words is broken: ${JSON.stringify(problems.slice(0, 3))}`);
  return toPack(worded);
}
