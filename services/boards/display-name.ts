import { z } from 'zod';

/** Letters that are drawn as nothing, and the pattern of no raised dots. */
const blank = /[\p{Cc}\p{Z}\u2800]+/gu;
/** What is not there to be seen: controls of direction, joints and fillers, what no character is. The two joiners shape what is around them. */
const unseen = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
const idleJoiner = /(?<![\p{L}\p{M}\p{S}])[\u200C\u200D]+|[\u200C\u200D]+(?![\p{L}\p{S}])/gu;
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * One line of 1 to 40 characters of which at least one can be seen. What can't be, and what would hide or turn the text beside it, is
 * taken out; a name of nothing else is refused.
 */
export const displayNameSchema = z
  .string()
  .max(500)
  .transform((name) =>
    name.normalize('NFC').replace(blank, ' ').replace(unseen, '').replace(idleJoiner, '').replace(/ +/g, ' ').trim(),
  )
  .pipe(z.string().regex(seen).max(40));
