/** An ellipsis at a cut stays on the line of its word. The length does not change, so spans of the text still hold. */
export const bindEllipses = (text: string): string => text.replaceAll(' …', '\u00a0…').replaceAll('… ', '…\u00a0');
