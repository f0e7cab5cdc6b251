import type { Pool } from './pool-entry';

/** Freedoms of the Universal Declaration other than movement. */
export const rightPool: Pool = {
  id: 'rights',
  predicates: ['recognizes-right'],
  entries: [
    {
      text: 'freedom of thought and conscience',
      says: 'Freedom of thought and conscience stands in Article 18 of the Universal Declaration of Human Rights.',
      citation: 'Universal Declaration of Human Rights, 10 December 1948, Article 18',
    },
    {
      text: 'freedom of opinion and expression',
      says: 'Freedom of opinion and expression stands in Article 19 of the Universal Declaration of Human Rights.',
      citation: 'Universal Declaration of Human Rights, 10 December 1948, Article 19',
    },
    {
      text: 'freedom of peaceful assembly',
      says: 'Freedom of peaceful assembly stands in Article 20 of the Universal Declaration of Human Rights.',
      citation: 'Universal Declaration of Human Rights, 10 December 1948, Article 20',
    },
  ],
};
