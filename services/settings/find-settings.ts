import type { Database } from '@/db/client';
import { findSettingsRow, type RawSettings } from '@/db/queries/settings';
import { defaultSettings, type MemorySettings, memorySettingsSchema } from '@/memory/settings';
import { defaultPreferences, type ReviewPreferences, reviewPreferencesSchema } from './preferences';

export type LearnerSettings = {
  memory: MemorySettings;
  preferences: ReviewPreferences;
  fit: {
    /** When the weights were last fitted, adopted or not. */
    fittedAt: Date | undefined;
    /** Whether there are weights from before the last fit to go back to. */
    canUndo: boolean;
  };
};

const previousSchema = memorySettingsSchema.shape.weights.nullable();

/** The settings of a row, defaults where there is none or where it is older than a setting, with the revision they have. */
export function settingsOf(
  row: RawSettings | undefined,
): LearnerSettings & { revision: number; previousWeights: readonly number[] | null } {
  if (!row) {
    const fit = { fittedAt: undefined, canUndo: false };
    return { memory: defaultSettings, preferences: defaultPreferences, fit, revision: 0, previousWeights: null };
  }
  const previousWeights = previousSchema.parse(row.previousWeights);
  return {
    memory: memorySettingsSchema.parse({ ...defaultSettings, ...(row.memory as object) }),
    preferences: reviewPreferencesSchema.parse({ ...defaultPreferences, ...(row.preferences as object) }),
    fit: { fittedAt: row.fittedAt === null ? undefined : new Date(row.fittedAt), canUndo: previousWeights !== null },
    revision: row.revision,
    previousWeights,
  };
}

/** A learner's settings; the defaults for one who changed nothing, or for no one in particular. */
export async function findSettings(db: Database, userId: string | undefined): Promise<LearnerSettings> {
  const { memory, preferences, fit } = settingsOf(userId === undefined ? undefined : await findSettingsRow(db, userId));
  return { memory, preferences, fit };
}
