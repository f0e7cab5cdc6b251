import type { Memory } from '@/memory/memory';
import { replay } from '@/memory/replay';
import type { Review } from '@/memory/review';
import type { MemorySettings } from '@/memory/settings';

/**
 * The memory as it may be shown: of a fact that an open test asks, what its log says without the answers to that test; of any other, as
 * it is. `log` is the fact's, as `selectShownLogs` gives it.
 */
export const shownMemory = (memory: Memory, isInOpenTest: boolean, log: readonly Review[], settings: MemorySettings): Memory =>
  isInOpenTest ? replay(log, settings) : memory;
