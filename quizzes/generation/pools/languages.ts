import type { Pool } from './pool-entry';

/** The other official languages of the United Nations. */
export const languagePool: Pool = {
  id: 'languages',
  predicates: ['language-of'],
  entries: [
    {
      text: 'Arabic',
      says: 'Arabic is another official language of the United Nations.',
      citation: 'Rules of Procedure of the General Assembly, rule 51',
    },
    {
      text: 'Chinese',
      says: 'Chinese is another official language of the United Nations.',
      citation: 'Rules of Procedure of the General Assembly, rule 51',
    },
    {
      text: 'French',
      says: 'French is another official language of the United Nations.',
      citation: 'Rules of Procedure of the General Assembly, rule 51',
    },
    {
      text: 'Russian',
      says: 'Russian is another official language of the United Nations.',
      citation: 'Rules of Procedure of the General Assembly, rule 51',
    },
    {
      text: 'Spanish',
      says: 'Spanish is another official language of the United Nations.',
      citation: 'Rules of Procedure of the General Assembly, rule 51',
    },
  ],
};
