import type { AttemptItemRow } from '@/db/queries/attempts';
import type { Item } from '@/quizzes/kinds/item';

/**
 * The item as it was served. It was written by this program from a generated item and is never edited, so it is read
 * back by its type; what comes from outside is parsed.
 */
export const servedItem = (row: AttemptItemRow): Item => row.item as Item;
