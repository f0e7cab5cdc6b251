import type { Pool } from './pool-entry';

/** Seats of international organizations. Brussels and Vienna are left out: the IOM has regional offices there. */
export const headquartersPool: Pool = {
  id: 'headquarters',
  predicates: ['headquartered-in'],
  entries: [
    {
      text: 'New York',
      says: 'New York is the seat of the United Nations.',
      citation: 'General Assembly resolution 100 (I), 14 December 1946',
    },
    {
      text: 'Paris',
      says: 'Paris is the seat of UNESCO.',
      citation: 'Agreement between France and UNESCO on its headquarters, Paris, 2 July 1954',
    },
    {
      text: 'Rome',
      says: 'Rome is the seat of the Food and Agriculture Organization.',
      citation:
        'Agreement between Italy and the Food and Agriculture Organization on its headquarters, Washington, 31 October 1950',
    },
    {
      text: 'Nairobi',
      says: 'Nairobi is the seat of the United Nations Environment Programme.',
      citation: 'General Assembly resolution 3004 (XXVII), 15 December 1972',
    },
    {
      text: 'The Hague',
      says: 'The Hague is the seat of the International Court of Justice.',
      citation: 'Statute of the International Court of Justice, Article 22 (1)',
    },
    {
      text: 'Montreal',
      says: 'Montreal is the seat of the International Civil Aviation Organization.',
      citation:
        'Agreement between Canada and the International Civil Aviation Organization on its headquarters, Montreal, 14 April 1951',
    },
    {
      text: 'London',
      says: 'London is the seat of the International Maritime Organization.',
      citation:
        'Agreement between the United Kingdom and the International Maritime Organization on its headquarters, London, 28 November 1968',
    },
    {
      text: 'Bern',
      says: 'Bern is the seat of the Universal Postal Union.',
      citation: 'Constitution of the Universal Postal Union, Vienna, 10 July 1964, Article 5',
    },
  ],
};
