import type { ClaimedFact } from './claimed-fact';

const patterns: readonly RegExp[] = [
  // Addresses and markup: nothing of a question.
  /[a-z0-9+.-]:\/\/|\bwww\.|\b(?:javascript|data|mailto|file|vbscript):/iu,
  /[^\s@]@[^\s@]+\.[^\s@]/u,
  /<\s*[/!?]?\s*[a-z][^>]*>|<\s*(?:script|img|svg|iframe|style)\b|&(?:#\d|#x|lt;|gt;|quot;)/iu,
  /!?\[[^\]]*\]\([^)]*\)|```|<\|/u,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u,
  // Invisible signs and such that only a private font shows; a soft hyphen and the look of an emoji stand in honest texts.
  /(?!\u00ad|\ufe0f)[\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u,
  // Words to a model, whoever wrote them.
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,60}\b(?:instructions?|prompts?|rules|everything|previous|above|prior|system)\b/isu,
  /\b(?:ignore[zr]?|oublie[zr]?)(?!\p{L}).{0,60}(?:instructions?|consignes?|règles|ce qui précède)/isu,
  /\b(?:ignor[ae]n?|olvid[ae]n?)(?!\p{L}).{0,60}(?:instrucciones|indicaciones|reglas|lo anterior)/isu,
  /\b(?:ignorier\p{L}*|vergiss)(?!\p{L}).{0,60}(?:Anweisung\p{L}*|Regeln|bisherige\p{L}*)/isu,
  /\b(?:system|developer|hidden|initial)\s+(?:prompt|message|instructions?)\b/iu,
  /(?:^|\n)\s*(?:system|assistant|user|human)\s*:/iu,
  /\b(?:as an ai|language model|you are (?:now )?(?:an?|the) (?:ai|assistant|model|bot)|you must (?:now )?(?:answer|reply|respond|output|say|propose|write))\b/iu,
  /\b(?:new|updated|following) instructions?\s*:/iu,
];

const topLevel =
  /[^.]\.(?:com|org|net|info|biz|edu|gov|mil|int|io|ai|app|dev|co|me|tv|uk|de|fr|es|it|ch|at|eu|nl|be|se|no|dk|fi|pl|pt|cz|ru|cn|jp|in|us|ca|au|br|xyz|online|site|shop|store|club|top|link|click|page|zip|mov|icu|ly|gg|cc|sh|tk)$/;

/** Words that look like the name of a host, in small letters, whichever full stop is in them. */
const hostsIn = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replace(/[。．｡]/gu, '.')
      .match(/[\p{L}\p{N}.-]+/gu) ?? []
  )
    .map((word) => word.replace(/^[.-]+|[.-]+$/g, ''))
    .filter((word) => topLevel.test(word) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(word));

/** An address that the text itself has may be asked about: the name of a shop. What is no field of the text's words has none other. */
function namesAddress({ quote, ...fields }: ClaimedFact): boolean {
  const own = new Set(hostsIn(quote));
  return Object.values(fields)
    .flat()
    .some((field) => typeof field === 'string' && hostsIn(field).some((host) => !own.has(host)));
}

/**
 * Whether a field holds what no fact needs: an address, markup, invisible signs, or words that tell a reader what to do. The bare name of a
 * host is none where the quote has it too. Takes time in proportion to the claim.
 */
export const isSuspicious = (claim: ClaimedFact): boolean =>
  namesAddress(claim) ||
  Object.values(claim)
    .flat()
    .some((field) => typeof field === 'string' && patterns.some((pattern) => pattern.test(field)));
