import type { Pool } from './pool-entry';

/** Organizations that refugees, migrants and their helpers have had to do with. */
export const acronymPool: Pool = {
  id: 'acronyms',
  predicates: ['acronym-of'],
  entries: [
    {
      text: 'IRO',
      says: 'IRO is the acronym of the International Refugee Organization.',
      citation: 'Constitution of the International Refugee Organization, New York, 15 December 1946',
    },
    {
      text: 'ILO',
      says: 'ILO is the acronym of the International Labour Organization.',
      citation: 'Constitution of the International Labour Organization, 1919',
    },
    {
      text: 'WHO',
      says: 'WHO is the acronym of the World Health Organization.',
      citation: 'Constitution of the World Health Organization, New York, 22 July 1946',
    },
    {
      text: 'UNRRA',
      says: 'UNRRA is the acronym of the United Nations Relief and Rehabilitation Administration.',
      citation: 'Agreement for the United Nations Relief and Rehabilitation Administration, Washington, 9 November 1943',
    },
    {
      text: 'UNHCR',
      says: 'UNHCR is the acronym of the Office of the United Nations High Commissioner for Refugees.',
      citation:
        'Statute of the Office of the United Nations High Commissioner for Refugees, General Assembly resolution 428 (V), 14 December 1950',
    },
    {
      text: 'UNESCO',
      says: 'UNESCO is the acronym of the United Nations Educational, Scientific and Cultural Organization.',
      citation: 'Constitution of UNESCO, London, 16 November 1945',
    },
    {
      text: 'UNICEF',
      says: "UNICEF is the acronym under which the United Nations International Children's Emergency Fund was founded.",
      citation: 'General Assembly resolution 57 (I), 11 December 1946',
    },
  ],
};
