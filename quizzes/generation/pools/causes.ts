import type { Pool } from './pool-entry';

/** Hazards of nature that force people to leave their homes. */
export const causePool: Pool = {
  id: 'causes',
  predicates: ['uprooted-by'],
  entries: [
    {
      text: 'famine',
      says: 'Famine is one of the disasters that uproot people.',
      citation: 'Intergovernmental Authority on Drought and Development, founding agreement, Djibouti, 1986: drought and famine',
    },
    {
      text: 'drought',
      says: 'Drought is one of the disasters that uproot people.',
      citation: 'United Nations Convention to Combat Desertification, Paris, 17 June 1994, Article 1',
    },
    {
      text: 'flooding',
      says: 'Flooding is one of the disasters that uproot people.',
      citation: 'Sendai Framework for Disaster Risk Reduction 2015–2030, paragraph 4',
    },
    {
      text: 'an earthquake',
      says: 'An earthquake is one of the disasters that uproot people.',
      citation: 'Sendai Framework for Disaster Risk Reduction 2015–2030, paragraph 4',
    },
  ],
};
