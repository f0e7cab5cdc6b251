const signs = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", nbsp: '\u00A0' };

/** The commonest entities as what they stand for; each once, so that what names an entity stays one. */
export const decodeEntities = (text) =>
  text.replace(/&(lt|gt|quot|apos|#39|nbsp);/g, (_, name) => signs[name]).replace(/&amp;/g, '&');
