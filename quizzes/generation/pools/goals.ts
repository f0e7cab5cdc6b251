import type { Pool } from './pool-entry';

/** Aims from the charters of other international organizations. */
export const goalPool: Pool = {
  id: 'goals',
  predicates: ['encourages-through', 'advances', 'helps-ensure'],
  entries: [
    {
      text: 'safe and orderly growth of civil aviation',
      says: 'The safe and orderly growth of civil aviation is an aim of the International Civil Aviation Organization.',
      citation: 'Convention on International Civil Aviation, Chicago, 7 December 1944, Article 44 (a)',
    },
    {
      text: 'peaceful uses of atomic energy',
      says: 'The peaceful uses of atomic energy are the concern of the International Atomic Energy Agency.',
      citation: 'Statute of the International Atomic Energy Agency, 23 October 1956, Article III',
    },
    {
      text: 'conservation of works of art and monuments',
      says: 'The conservation of works of art and monuments is an aim of UNESCO.',
      citation: 'Constitution of UNESCO, London, 16 November 1945, Article I (2) (c)',
    },
    {
      text: 'eradication of epidemic diseases',
      says: 'The eradication of epidemic diseases is an aim of the World Health Organization.',
      citation: 'Constitution of the World Health Organization, 22 July 1946, Article 2 (g)',
    },
  ],
};
