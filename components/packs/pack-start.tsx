import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ItemKind } from '@/quizzes/kinds/item';

export type PackStartProps = {
  title: string;
  summary: string;
  factCount: number;
  topics: readonly { id: string; title: string }[];
  kinds: readonly ItemKind[];
  action: string;
  passageHref: string;
  quickHref: string;
};

/** A plain GET form: its answer is the link of the quiz. */
export function PackStart(props: PackStartProps) {
  const t = useTranslations('start');
  return (
    <>
      <h1>{props.title}</h1>
      <p className="lead">{props.summary}</p>
      <p className="small">{t('factCount', { count: props.factCount })}</p>
      <div className="actions">
        <Link className="button" href={props.quickHref} prefetch={false}>
          {t('quick')}
        </Link>
        <Link className="button quiet" href={props.passageHref} prefetch={false}>
          {t('readFirst')}
        </Link>
      </div>
      <h2>{t('own')}</h2>
      <form action={props.action}>
        <label className="field">
          <span>{t('howMany')}</span>
          <select name="items" defaultValue="10">
            {[5, 10, 20].map((count) => (
              <option key={count} value={count}>
                {count}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('topic')}</span>
          <select name="topics" defaultValue="">
            <option value="">{t('everything')}</option>
            {props.topics.map((topic) => (
              <option key={topic.id} value={topic.id}>
                {topic.title}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t('kindOf')}</span>
          <select name="kinds" defaultValue="">
            <option value="">{t('mixed')}</option>
            {props.kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="actions">
          <button className="button quiet" type="submit" name="mode" value="practice">
            {t('practice')}
          </button>
          <button className="button quiet" type="submit" name="mode" value="assessed">
            {t('test')}
          </button>
        </div>
      </form>
    </>
  );
}
