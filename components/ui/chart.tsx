import type { ReactNode } from 'react';
import styles from './chart.module.css';

export type ChartProps = {
  id: string;
  /** A sentence that says what the chart shows. */
  heading: string;
  children: ReactNode;
  /** In the margin: what the figures are of, with their n, and what they mean. */
  note?: ReactNode;
  /** The same figures. The first column heads its rows. */
  table?: {
    open: string;
    caption: string;
    columns: readonly string[];
    rows: readonly { key: string; cells: readonly ReactNode[] }[];
  };
};

/** A figure as in a report: what it says, the drawing, its margin note, and the same as a table. */
export function Chart({ id, heading, children, note, table }: ChartProps) {
  return (
    <section className={styles.chart} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <div className={styles.body}>{children}</div>
      {note ? <div className={styles.note}>{note}</div> : null}
      {table ? (
        <details className={styles.details}>
          <summary>{table.open}</summary>
          <table>
            <caption className="visually-hidden">{table.caption}</caption>
            <thead>
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(({ key, cells: [head, ...cells] }) => (
                <tr key={key}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    <td key={table.columns[index + 1]}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </section>
  );
}
