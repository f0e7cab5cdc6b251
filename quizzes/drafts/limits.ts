/** Of a file that brings a text, in bytes. */
export const largestFile = 10_000_000;
/** Of a text, typed or from a file, in UTF-16 units. */
export const longestText = 200_000;
