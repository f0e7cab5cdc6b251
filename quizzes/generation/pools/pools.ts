/** Wrong answers of the right type from common knowledge, by predicate; each list says where its entries can be looked up. */
export const pools: Readonly<Record<string, { source: string; entries: readonly string[] }>> = {
  'headquartered-in': {
    source:
      'Cities that host headquarters of United Nations bodies: Charter bodies and programmes, un.org, “UN offices and locations”.',
    entries: ['Rome', 'Nairobi', 'Paris', 'Montreal', 'London', 'Madrid', 'Bern'],
  },
  'acronym-of': {
    source:
      'Acronyms of international bodies of the same field and time: IRO, UNRRA, UNHCR (unhcr.org, history); ILO, WHO, UNICEF, UNESCO (their founding documents).',
    entries: ['UNICEF', 'UNESCO', 'UNRRA', 'UNHCR', 'IRO', 'ILO', 'WHO'],
  },
  'language-of': {
    source: 'Official languages of the United Nations (un.org, “Official languages”).',
    entries: ['French', 'Spanish', 'Russian', 'Arabic'],
  },
  'occurred-in-region': {
    source: 'Regions of Europe in the United Nations geoscheme (M49).',
    entries: ['Eastern Europe', 'Northern Europe', 'Southern Europe'],
  },
  'founded-after-war': {
    source: 'Wars between 1899 and 1918, Encyclopaedia Britannica.',
    entries: ['World War I', 'the Boer War', 'the Balkan Wars'],
  },
};
