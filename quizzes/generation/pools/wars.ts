import type { Pool } from './pool-entry';

/** Wars with a clear end. A war that outlived its neighbours' treaties, such as the Cold War, would be arguable. */
export const warPool: Pool = {
  id: 'wars',
  predicates: ['founded-after-war'],
  entries: [
    { text: 'World War I', says: 'World War I ended in 1918.', citation: 'Armistice of Compiègne, 11 November 1918' },
    { text: 'World War II', says: 'World War II ended in 1945.', citation: 'Instrument of Surrender of Japan, 2 September 1945' },
    { text: 'Crimean War', says: 'The Crimean War ended in 1856.', citation: 'Treaty of Paris, 30 March 1856' },
    {
      text: 'Spanish Civil War',
      says: 'The Spanish Civil War ended in 1939.',
      citation: 'Communiqué of Francisco Franco, 1 April 1939, on the end of the war',
    },
  ],
};
