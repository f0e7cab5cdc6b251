/** Names a fact of any pack; ids of packs and facts are slugs, without a slash. */
export const factKey = (packId: string, factId: string): string => `${packId}/${factId}`;
