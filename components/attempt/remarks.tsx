import { useTranslations } from 'next-intl';
import type { Item } from '@/quizzes/kinds/item';
import type { Response } from '@/quizzes/kinds/response';
import { aboutResponse } from './about-response';

/** What the wrong part of an answer is true of, and what a changed passage says in the source. */
export function Remarks({ item, response }: { item: Item; response: Response }) {
  const t = useTranslations('note');
  const { correction, statement } = item.feedback;
  return (
    <>
      {aboutResponse(item, response).map((remark) => {
        const text = remark.type === 'sentence' ? remark.text : t(remark.type, remark);
        // The statement itself is said beside it anyway.
        return text === statement ? null : <p key={text}>{text}</p>;
      })}
      {correction ? <p>{t('correction', correction)}</p> : null}
    </>
  );
}
