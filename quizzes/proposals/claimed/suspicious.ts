import type { ClaimedFact } from './claimed-fact';

const patterns: readonly RegExp[] = [
  // Addresses and markup: nothing of a question.
  /\bhttps?:|\bwww\.|\b(?:javascript|data|mailto|file|vbscript):/iu,
  /<\s*[/!?]?\s*[a-z][^>]*>|<\s*(?:script|img|svg|iframe|style)\b|&(?:#\d|#x|lt;|gt;|quot;)/iu,
  /!?\[[^\]]*\]\([^)]*\)|```|<\|/u,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/u,
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

/** Whether a field holds what no fact needs: an address, markup, invisible signs, or words that tell a reader what to do. */
export const isSuspicious = (claim: ClaimedFact): boolean =>
  Object.values(claim)
    .flat()
    .some((field) => typeof field === 'string' && patterns.some((pattern) => pattern.test(field)));
