import type { Labels } from './labels.fixture';

/** Names, places, phrases and sets of the IOM pack. */
export const iomTexts: Readonly<Record<string, Labels>> = {
  'headquarters-city': {
    correct: `
      Geneva | GENEVA | geneva. | Genève | Genf | in Geneva | Geneva, Switzerland | Geneva (Switzerland)
      the city of Geneva | I think Geneva | I think it is Geneva | Geneva, I think | It is headquartered in Geneva.
      The IOM has its headquarters in Geneva | maybe Geneva? | Geneva in Switzerland | Geneva, not Vienna
      I’m not sure, Geneva`,
    close: 'Genvea | Geneava',
    wrong: `
      Vienna | not Geneva | Geneva or Vienna | Geneva/Vienna | Geneva, Vienna | Geneva and Vienna | Switzerland
      in Switzerland | It is not in Geneva | it isn't Geneva | either Geneva or New York | Vienna, not Geneva
      anywhere but Geneva | near Geneva`,
    twins: 'Genoa | Genova | Lake Geneva | Geneseo',
  },
  'present-name': {
    correct: `
      International Organization for Migration | International Organisation for Migration | IOM | the IOM | I.O.M.
      International Organization for Migration (IOM) | IOM - International Organization for Migration
      Internatonal Organization for Migration | international organization for migraton | Intl. Organization for Migration
      It is called the International Organization for Migration`,
    close: 'International Organization of Migration',
    wrong: `
      United Nations | Organization for Migration | International Organization | UNHCR | IOM or ICM | not the IOM`,
    twins: `
      ICM | ICEM | CIM | IRO | ILO | International Labour Organization | International Organization for Mediation
      International Organization for Immigration | Intergovernmental Committee for Migration
      International Refugee Organization`,
  },
  'present-name-acronym': {
    correct: 'IOM | iom | I.O.M. | I O M | The acronym is IOM',
    wrong: 'UN | IOM or IMO | UNHCR',
    twins: 'IMO | OIM | ICM | IRO | ILO | IOC | ION | IOMM | CIM',
  },
  'second-name-acronym': {
    correct: 'ICEM | icem | I.C.E.M. | the ICEM | ICEM, I believe',
    wrong: 'ICEM and ICM | none',
    twins: 'ICM | IOM | PICMME | CIM | ICEN | IECM | ICME | CIEM | ICE',
  },
  'second-name': {
    correct: `
      ICEM | Intergovernmental Committee for European Migration | the Intergovernmental Comittee for European Migration
      ICEM (Intergovernmental Committee for European Migration) | Inter-governmental Committee for European Migration
      intergovermental committee for european migration | Intergovernmental Committee for European Migrations`,
    close: 'Intragovernmental Committee for European Migration',
    wrong: 'the European Union | Committee for European Migration',
    twins: `
      ICM | Intergovernmental Committee for Migration | PICMME | IOM | Intergovernmental Committee for European Emigration`,
  },
  'first-name': {
    correct: `
      PICMME | Provisional Intergovernmental Committee for the Movement of Migrants from Europe | P.I.C.M.M.E.
      Provisional Intergovernmental Committee for Movement of Migrants from Europe
      Provisonal Intergovernmental Commitee for the Movement of Migrants from Europe`,
    twins: `
      Permanent Intergovernmental Committee for the Movement of Migrants from Europe | ICEM | PICMMR | ICMME
      Provisional Intergovernmental Committee for the Movement of Refugees from Europe
      Intergovernmental Committee for the Movement of Migrants from Europe`,
  },
  'third-name': {
    correct: `
      ICM | CIM | Intergovernmental Committee for Migration | Intergovernmental Commitee for Migration | the ICM`,
    twins: `
      ICEM | IOM | International Committee for Migration | Intergovernmental Committee for European Migration | ICN | IMC`,
  },
  'preceding-war': {
    correct: `
      World War II | world war 2 | WW2 | WWII | WW 2 | ww ii | Second World War | the 2nd World War | World War Two
      after World War II | the second world war | Wolrd War II | It was World War II`,
    wrong: 'the Korean War | World War | the war | World War I or II | Vietnam War | before World War II',
    twins: `
      World War I | WW1 | WWI | First World War | 1st World War | World War One | World War III | WW3 | Cold War
      World War 11`,
  },
  'chaos-region': {
    correct: 'Western Europe | western europe | West Europe | in Western Europe | Westen Europe | the west of Europe',
    wrong: 'Europe | Asia | Western and Eastern Europe | West',
    twins: 'Eastern Europe | Easten Europe | Northern Europe | Southern Europe | Central Europe | Western Asia',
  },
  'kind-by-membership': {
    correct: `
      an intergovernmental organization | intergovernmental organisation | inter-governmental organization | IGO
      intergovernmental | It is an intergovernmental organization | intergovermental organization`,
    wrong: 'a charity | an organization | a company',
    twins: 'a non-governmental organization | NGO | a governmental organization | nongovernmental organization',
  },
  'structure-quality': {
    correct: 'flexible | Flexible. | It is flexible',
    wrong: 'rigid | not flexible | large',
    twins: 'inflexible',
  },
  issue: {
    correct: 'migration | the issue of migration | Migration | migraton | It deals with migration',
    wrong: 'health | refugees | trade',
    twins: 'immigration | emigration | mitigation',
  },
  'acronym-language': {
    correct: 'English | english | in English | the English language',
    wrong: 'French | England',
    twins: 'Finnish',
  },
  'helped-authorities': {
    correct: `
      European governments | European government | governments of Europe | the european governments | Eurpean governments`,
    wrong: 'American governments | European citizens | governments | refugees | non-European governments',
  },
  'founding-task': {
    correct: 'resettlement | Resettlement | resettling | the resettlement of uprooted people | resetlement',
    wrong: 'war | transport',
    twins: 'settlement | repatriation | deportation',
  },
  'aim-provided': {
    correct: `
      humanitarian assistance | humanitarian aid | humanitarian help | humanitarian assistence
      It provides humanitarian assistance`,
    wrong: 'money | legal assistance | assistance',
    twins: 'humanitarian resistance',
  },
  'goal-encouraged': {
    correct: `
      social and economic development | economic and social development | socio-economic development
      social & economic development`,
    close: 'social development | economic development',
    wrong: 'development | military development | peace',
  },
  'recognized-right': {
    correct: `
      freedom of movement | freedom of movement of persons | the right to freedom of movement | free movement
      fredom of movement`,
    wrong: 'freedom of speech | freedom | freedom of religion',
  },
  'recognizing-document': {
    correct: `
      the IOM Constitution | IOM Constitution | the Constitution | the IOM’s Constitution | Constitution of the IOM
      IOM Constituton`,
    wrong: 'the UN Charter | the IOM Convention | IOM',
  },
  partners: {
    correct: `
      governments and civil society | civil society and governments | governments, civil society
      Governments & civil society | civil society, government | goverments and civil society
      It works with governments and civil society`,
    close: 'governments | civil society',
    wrong: 'banks | governments, banks | companies and churches',
  },
  'shared-goals': {
    correct: `
      understanding of migration issues, social and economic development, human dignity and welfare
      human dignity and well-being; economic and social development; understanding of migration`,
    close: 'social and economic development | human dignity and welfare, understanding of migration issues',
    wrong: 'profit | profit, fame and power',
  },
};
