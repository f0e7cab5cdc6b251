import type { Pool } from './pool-entry';

/** Kinds of agency with an example each. */
export const agencyKindPool: Pool = {
  id: 'agency-kinds',
  predicates: ['has-roots-as'],
  entries: [
    {
      text: 'a news agency',
      says: 'Agence France-Presse is an example of a news agency.',
      citation: 'Law no. 57-32 of 10 January 1957 on the status of Agence France-Presse',
    },
    {
      text: 'a space agency',
      says: 'The European Space Agency is an example of a space agency.',
      citation: 'Convention for the Establishment of a European Space Agency, Paris, 30 May 1975',
    },
    {
      text: 'a statistics agency',
      says: 'Statistics Canada is an example of a statistics agency.',
      citation: 'Statistics Act of Canada, R.S.C. 1985, c. S-19, section 3',
    },
    {
      text: 'an insurance agency',
      says: 'The Multilateral Investment Guarantee Agency, which insures investments, is an example of an insurance agency.',
      citation: 'Convention Establishing the Multilateral Investment Guarantee Agency, Seoul, 11 October 1985',
    },
  ],
};
