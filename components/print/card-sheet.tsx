import styles from './cards.module.css';

export type PrintedCard = { id: string; front: string; back: string; quote: string };

const rows = 4;
const columns = 2;

/** Cards to cut out: a page of fronts, and on its back the answers, turned so that each lies behind its own front. */
export function CardSheet({ cards, language }: { cards: readonly PrintedCard[]; language: string }) {
  const pages = Array.from({ length: Math.ceil(cards.length / (rows * columns)) }, (_, page) =>
    cards.slice(page * rows * columns, (page + 1) * rows * columns),
  );
  return (
    <div lang={language}>
      {pages.map((page) => (
        <div key={page[0]?.id} className={styles.pair}>
          <ul className={styles.page}>
            {page.map(({ id, front }) => (
              <li key={id} className={styles.front}>
                {front}
              </li>
            ))}
          </ul>
          <ul className={`${styles.page} ${styles.backs}`}>
            {page.map(({ id, back, quote }) => (
              <li key={id}>
                <b>{back}</b>
                <span>{quote}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
