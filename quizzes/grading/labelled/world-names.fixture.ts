import type { Labels } from './labels.fixture';

/** Answers to the people and places of `worldPack`. */
export const worldNames: Readonly<Record<string, Labels>> = {
  relativity: {
    correct: `
      Albert Einstein | albert einstein | Albert Einstien | Albert Einstein, I believe
      It was Albert Einstein`,
    close: 'Einstein | A. Einstein',
    wrong: 'Isaac Newton | Albert | Albert Einstein or Niels Bohr | not Einstein | Albert Schweitzer',
    twins: 'Alfred Einstein',
  },
  'atom-model': {
    correct: 'Niels Bohr | niels bohr | Neils Bohr | N. Bohr',
    close: 'Bohr',
    wrong: 'Albert Einstein | Niels | Rutherford',
    twins: 'Marie Curie',
  },
  radium: {
    correct: 'Marie Curie | marie curie',
    close: 'Curie',
    wrong: 'Niels Bohr | Marie',
    twins: 'Pierre Curie',
  },
  'mass-in-b-minor': {
    correct: 'Johann Sebastian Bach | J.S. Bach | J. S. Bach | JS Bach | Johan Sebastian Bach | johann sebastian bach',
    close: 'Bach | Johann Bach | Sebastian Bach',
    wrong: 'Mozart | Johann Sebastian | Bach or Mozart',
    twins: 'Johann Christian Bach | Johannes Brahms | J. C. Bach',
  },
  'magic-flute': {
    correct: 'Wolfgang Amadeus Mozart | W. A. Mozart | W.A. Mozart | Wolfgang Amadeus Mozzart | wolfgang amadeus mozart',
    close: 'Mozart | Wolfgang Mozart',
    wrong: 'Bach | Wolfgang',
    twins: 'Leopold Mozart',
  },
  'german-requiem': {
    correct: 'Johannes Brahms | Johannes Brams | johannes brahms | J. Brahms',
    close: 'Brahms',
    wrong: 'Bach',
    twins: 'Johann Sebastian Bach',
  },
  'relief-doctors': {
    correct: `
      Doctors Without Borders | doctors without borders | MSF | Doctor Without Borders | Doctors Without Boarders
      It is called Doctors Without Borders`,
    wrong: 'Reporters Without Borders | Doctors | Doctors of the World',
    twins: 'Doctors With Borders | MSC',
  },
  'health-body': {
    correct: `
      World Health Organization | WHO | W.H.O. | World Health Organisation | the world health organization
      World Healt Organization | World Health Org`,
    close: 'World Wealth Organization',
    wrong: 'UNICEF | Red Cross | World Organization',
    twins: 'World Trade Organization | WTO | WHA',
  },
  'labour-body': {
    correct: `
      International Labour Organization | International Labor Organization | International Labour Organisation | ILO
      international labor organisation`,
    wrong: 'World Health Organization | International Organization',
    twins: 'IMO | IOL | International Labour Office | International Maritime Organization',
  },
  'peace-body': {
    correct: 'United Nations | the United Nations | UN | U.N. | The UN | Untied Nations | the UN (United Nations)',
    wrong: 'League of Nations | Nations | European Union',
    twins: 'United States | United Kingdom | EU | US',
  },
  'basel-river': {
    correct: 'the Rhine | Rhine | river Rhine | the Rhine river | The River Rhine | on the Rhine | Rhine.',
    wrong: 'the Danube | Rhine or Danube | the Elbe | Rhineland',
    twins: 'the Rhône | Rhone | Rhin-Rhône | the Rhône river',
  },
  'capital-austria': {
    correct: `
      Vienna | Wien | vienna | Vienna, Austria | Vienna (Wien) | The capital is Vienna | The capital of Austria is Vienna
      city of Vienna`,
    close: 'Viena | Veinna',
    wrong: 'Salzburg | Vienna or Graz | Graz, Vienna | Austria | not Vienna but Graz',
    twins: 'Vientiane | Vilnius | Verona | Sienna',
  },
  'capital-iceland': {
    correct: 'Reykjavík | Reykjavik | reykjavik | Rejkjavik | Reykjavic | Reykjavík, Iceland | REYKJAVIK',

    wrong: 'Oslo | Iceland | Helsinki',
    twins: 'Keflavik',
  },
  'largest-brazilian': {
    correct: 'São Paulo | Sao Paulo | sao paulo | Sao Paulo, Brazil | Sao Paolo',

    wrong: 'Rio | Paulo',
    twins: 'San Pablo | São Pedro',
  },
  'swiss-bank-city': {
    correct: 'Zürich | Zurich | Zuerich | zurich | Zurich, Switzerland | in Zurich',
    close: 'Zurch | Zürch',
    wrong: 'Bern | Basel',
    twins: 'Munich',
  },
  'capital-slovakia': {
    correct: 'Bratislava | bratislava | Bratislva | Bratislava, Slovakia',
    wrong: 'Prague | Slovakia',
    twins: 'Ljubljana | Breslau | Bucharest',
  },
  'highest-mountain': {
    correct: 'Mount Everest | Mt Everest | Mt. Everest | Everest | mount everest | on Mount Everest',
    wrong: 'K2 | Mont Blanc | Mount',
    twins: 'Mount Elbert',
  },
  'central-country': {
    correct: 'Slovakia | slovakia | Slovakai | in Slovakia',
    wrong: 'Hungary | Czechia',
    twins: 'Slovenia | Slavonia | Moravia',
  },
};
