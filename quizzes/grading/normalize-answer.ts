import { normalize } from '@/quizzes/facts/normalize';

/** As `normalize`, and without the differences that are no errors: articles, "&", British and American -is/-iz spelling. */
export const normalizeAnswer = (text: string): string =>
  normalize(text.replaceAll('&', ' and '))
    .replace(/\b(?:the|an|a)\b/g, ' ')
    .replace(/\b(\w{3,})is(ation|ations|e|ed|ing)\b/g, '$1iz$2')
    .replace(/\s+/g, ' ')
    .trim();
