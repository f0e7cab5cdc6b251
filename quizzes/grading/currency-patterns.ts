/** Signs, codes and words of currencies, the narrower ones first, each with the codes that it may stand for. */
export const currencyPatterns: readonly (readonly [RegExp, string])[] = [
  [/us ?\$|\$ ?us\b|\busd\b|\b(?:us|u\.s\.|american) dollars?\b/g, 'USD'],
  [/\bc(?:an?)?\$|\bcad\b|\bcanadian dollars?\b/g, 'CAD'],
  [/\ba(?:u)?\$|\baud\b|\baustralian dollars?\b/g, 'AUD'],
  [/\$|\bdollars?\b|\bbucks\b/g, 'USD CAD AUD'],
  [/€|\beur\b|\beuros?\b/g, 'EUR'],
  [/£|\bgbp\b|\b(?:british )?pounds?(?: sterling)?\b/g, 'GBP'],
  [/\bchf\b|\bsfr\b|\b(?:swiss )?francs?\b/g, 'CHF'],
  [/\bcny\b|\brmb\b|\b(?:chinese )?yuan\b|\brenminbi\b/g, 'CNY'],
  [/\bjpy\b|\b(?:japanese )?yen\b/g, 'JPY'],
  [/¥/g, 'JPY CNY'],
  [/₹|\binr\b|\b(?:indian )?rupees?\b/g, 'INR'],
];
