import type { Pool } from './pool-entry';

/** Forms of organization that exclude one made by states. */
export const legalFormPool: Pool = {
  id: 'legal-forms',
  predicates: ['kind-of-organization'],
  entries: [
    {
      text: 'a non-governmental organization',
      says: 'A non-governmental organization is one that no government and no agreement between governments established.',
      citation: 'Economic and Social Council resolution 1996/31, paragraph 12',
    },
    {
      text: 'a commercial organization',
      says: 'A commercial organization is one that does business, such as a company.',
      citation: 'Bribery Act 2010 (United Kingdom), section 7 (5): relevant commercial organisation',
    },
    {
      text: 'a charitable organization',
      says: 'A charitable organization is one that private law sets up for charitable purposes.',
      citation: 'Charities Act 2011 (England and Wales), section 1',
    },
    {
      text: 'a national organization',
      says: 'A national organization belongs to one state.',
      citation: 'Economic and Social Council resolution 1996/31, paragraph 8: national organizations',
    },
  ],
};
