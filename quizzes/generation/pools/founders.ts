import type { Pool } from './pool-entry';

/** Who founded other international bodies. */
export const founderPool: Pool = {
  id: 'founders',
  predicates: ['created-by'],
  entries: [
    {
      text: 'trade unions',
      says: 'Trade unions founded the International Trade Union Confederation.',
      citation: 'Constitution of the International Trade Union Confederation, Vienna, November 2006, preamble',
    },
    {
      text: 'business leaders',
      says: 'Business leaders founded the International Chamber of Commerce.',
      citation: 'International Chamber of Commerce: history of the Chamber, founded in 1919',
    },
    {
      text: 'Christian churches',
      says: 'Christian churches founded the World Council of Churches.',
      citation: 'World Council of Churches, First Assembly, Amsterdam, 22 August to 4 September 1948',
    },
    {
      text: 'sports federations',
      says: 'Sports federations founded what is today SportAccord.',
      citation: 'SportAccord: history, founded in 1967 as the General Assembly of International Sports Federations',
    },
  ],
};
