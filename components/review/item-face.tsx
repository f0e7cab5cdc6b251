'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type RefObject, useState } from 'react';
import { CertaintyField } from '@/components/attempt/certainty-field';
import { ItemNote } from '@/components/attempt/item-note';
import quiz from '@/components/attempt/quiz.module.css';
import { ItemField } from '@/components/items/item-field';
import { ItemStem } from '@/components/items/item-stem';
import { responseOfForm } from '@/components/items/response-of-form';
import type { GradeReason, Verdict } from '@/quizzes/grading/grade';
import { gradeItem } from '@/quizzes/kinds/grade-item';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { toPublic } from '@/quizzes/kinds/to-public';
import { useCertaintyKeys } from './use-certainty-keys';

export type ItemFaceProps = {
  item: Item;
  /** Of the pack's text. */
  language: string;
  asksCertainty: boolean;
  given: { response: Response; verdict: Verdict } | undefined;
  form: RefObject<HTMLFormElement | null>;
  stem: RefObject<HTMLLegendElement | null>;
  next: RefObject<HTMLButtonElement | null>;
  passageHref: string;
  onAnswer: (given: { response: Response; verdict: Verdict }, certainty: number | undefined) => void;
  onContinue: () => void;
};

/** An item inside a session: it is answered as in a quiz and grades itself. */
export function ItemFace({ item, given, form, stem, next, passageHref, onAnswer, onContinue, ...props }: ItemFaceProps) {
  const t = useTranslations('quiz');
  const [problem, setProblem] = useState<GradeReason>();
  useCertaintyKeys(form);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (given) return onContinue();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const isSkip = submitter?.getAttribute('name') === 'skip';
    const fields = new FormData(event.currentTarget);
    const certainty = isSkip ? null : fields.get('certainty');
    const response: Response = isSkip ? { kind: 'skip' } : responseOfForm(item.kind, fields);
    const grade = gradeItem(item, response);
    if (grade.type === 'not-ready') return setProblem(grade.reason);
    setProblem(undefined);
    onAnswer({ response, verdict: grade.verdict }, certainty ? Number(certainty) : undefined);
  }

  return (
    <form ref={form} className={quiz.quiz} onSubmit={submit} noValidate>
      <fieldset className={quiz.item}>
        <legend ref={stem} tabIndex={-1} data-kind={item.kind} lang={props.language}>
          <ItemStem item={toPublic(item)} answer={given && item.answers[0]} />
        </legend>
        <div lang={props.language}>
          <ItemField
            item={toPublic(item)}
            given={given?.response}
            shownKey={given && item.key}
            correction={given && item.feedback.correction}
          />
        </div>
        {props.asksCertainty && !given ? <CertaintyField /> : null}
      </fieldset>
      <div className={quiz.note} aria-live="polite">
        {given ? (
          <ItemNote
            item={item}
            response={given.response}
            verdict={given.verdict}
            passageHref={passageHref}
            language={props.language}
          />
        ) : problem ? (
          <p className="problem">{t(`problem.${problem}`)}</p>
        ) : null}
      </div>
      <div className={quiz.go}>
        {given ? (
          <button ref={next} className="button" type="submit">
            {t('continue')} <kbd>Enter</kbd>
          </button>
        ) : (
          <>
            <button className="button" type="submit" data-check>
              {t('check')} <kbd>Enter</kbd>
            </button>
            <button className="button quiet" type="submit" name="skip" value="1">
              {t('dontKnow')}
            </button>
          </>
        )}
      </div>
    </form>
  );
}
