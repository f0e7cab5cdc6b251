import type { AskedQuiz } from './answer-body';

export type HiddenFieldsProps = {
  attemptId: string;
  quiz: AskedQuiz;
  /** The response's id for a form that is sent before the script arrives. */
  formResponseId: string;
  ticket: string | undefined;
  selfHref: string;
  at: { position: number; round: number };
  kind: string;
};

/** What the form carries when it is sent before the script arrives. */
export function HiddenFields({ attemptId, quiz, formResponseId, ticket, selfHref, at, kind }: HiddenFieldsProps) {
  const values = {
    attemptId,
    quiz: JSON.stringify(quiz),
    responseId: formResponseId,
    position: String(at.position),
    round: String(at.round),
    kind,
    back: selfHref,
    ...(ticket ? { ticket } : {}),
  };
  return Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
