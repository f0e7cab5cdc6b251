/**
 * Wrong answers of the right type from common knowledge, by predicate; each list says where its entries can be looked up.
 * The entries of a list are of one kind and wrong for nearly every subject; where one is right, the truth check drops it.
 * Predicates whose answers overlap or contain one another (kinds of organization, what something lies in, aims) have no list.
 */
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
    entries: ['French', 'Spanish', 'Russian', 'Arabic', 'Chinese', 'English'],
  },
  'official-language-of': {
    source: 'Languages that are official in one sovereign state each: CIA World Factbook, field “Languages”.',
    entries: ['Icelandic', 'Khmer', 'Georgian', 'Thai', 'Lao', 'Dzongkha', 'Burmese'],
  },
  'occurred-in-region': {
    source: 'Regions of Europe in the United Nations geoscheme (M49).',
    entries: ['Eastern Europe', 'Northern Europe', 'Southern Europe'],
  },
  'founded-after-war': {
    source: 'Wars between 1853 and 1918, Encyclopaedia Britannica.',
    entries: [
      'World War I',
      'the Boer War',
      'the Balkan Wars',
      'the Crimean War',
      'the Russo-Japanese War',
      'the Franco-Prussian War',
    ],
  },
  'capital-of': {
    source: 'Large cities that are capitals neither of a country nor of a state, province or region: Encyclopaedia Britannica.',
    entries: ['Rotterdam', 'Chicago', 'Glasgow', 'Dortmund', 'Liverpool', 'Dallas', 'Kawasaki', 'Eindhoven'],
  },
  'born-in-place': {
    source: 'Cities of medium size, each in another country: Encyclopaedia Britannica.',
    entries: ['Bergen', 'Tampere', 'Graz', 'Porto', 'Ghent', 'Tartu', 'Brno', 'Aarhus'],
  },
  'currency-of': {
    source: 'Currencies of one issuing state each: ISO 4217, list of current currencies.',
    entries: [
      'Mongolian tugrik',
      'Georgian lari',
      'Cambodian riel',
      'Lao kip',
      'Paraguayan guarani',
      'Guatemalan quetzal',
      'Icelandic krona',
      'Albanian lek',
    ],
  },
  'author-of': {
    source: 'Laureates of the Nobel Prize in Literature from seven countries (nobelprize.org, “All Nobel Prizes in Literature”).',
    entries: ['Selma Lagerlöf', 'Grazia Deledda', 'Knut Hamsun', 'Halldór Laxness', 'Ivo Andrić', 'Pearl Buck', 'Patrick White'],
  },
  'invented-by': {
    source:
      'Inventors known for one thing each (engine, dynamite, roll film, ballpoint pen, cube, braille): Encyclopaedia Britannica.',
    entries: ['Rudolf Diesel', 'Alfred Nobel', 'George Eastman', 'László Bíró', 'Ernő Rubik', 'Louis Braille'],
  },
  'discovered-by': {
    source:
      'Discoverers of one thing each (Pluto, the moons of Mars, Ceres, blood groups, the inner core, X-rays): Encyclopaedia Britannica.',
    entries: ['Clyde Tombaugh', 'Asaph Hall', 'Giuseppe Piazzi', 'Karl Landsteiner', 'Inge Lehmann', 'Wilhelm Röntgen'],
  },
};
