/** Words that people use for a unit; a number with one of them is in that unit. */
const unitWords: readonly (readonly string[])[] = [
  ['states', 'member states', 'members', 'countries', 'nations'],
  ['staff', 'staff members', 'employees', 'people', 'persons', 'workers', 'personnel', 'staffers'],
  ['people', 'persons', 'human beings', 'individuals', 'inhabitants', 'men and women'],
  ['migrants', 'people', 'persons'],
  ['countries', 'states', 'nations', 'lands'],
  ['inhabitants', 'people', 'residents', 'persons'],
  ['employees', 'staff', 'people', 'workers', 'persons'],
  ['moons', 'satellites'],
  ['degrees Celsius', 'degrees', '°C', 'centigrade'],
  ['hectares', 'ha'],
  ['litres', 'l'],
  ['megawatts', 'MW'],
];

/** What else a unit may be called when it is typed beside a number; the first word of a row is the unit. */
export const unitAliasesOf = (unit: string): readonly string[] => unitWords.find(([name]) => name === unit)?.slice(1) ?? [];

const measures: readonly (readonly [dimension: string, size: number, words: string])[] = [
  ['length', 1, 'm meter'],
  ['length', 1e3, 'km kilometer'],
  ['length', 1e-2, 'cm centimeter'],
  ['length', 1e-3, 'mm millimeter'],
  ['length', 1609.344, 'mi mile'],
  ['length', 0.3048, 'ft foot feet'],
  ['weight', 1, 'kg kilogram kilo'],
  ['weight', 1e-3, 'g gram'],
  ['weight', 1e3, 't tonne ton'],
  ['time', 1, 'yr yrs year'],
  ['time', 10, 'decade'],
  ['time', 100, 'century'],
  ['time', 1000, 'millennium millennia'],
  ['time', 1 / 12, 'month'],
  ['time', 7 / 365.25, 'week'],
  ['time', 1 / 365.25, 'day'],
  ['time', 1 / 8766, 'h hr hrs hour'],
  ['time', 1 / 525960, 'min mins minute'],
  // "second" is read as a number before it gets here.
  ['time', 1 / 31557600, 's sec 2'],
  ['celsius', 1, 'celsius centigrade c'],
  ['fahrenheit', 1, 'fahrenheit f'],
  ['share', 1, 'percent'],
];

export type Measure = { dimension: string; size: number };

/** A unit of measure by its word in compared form ("kilometer", "km"); `undefined` for what is counted. */
export function measureOf(word: string): Measure | undefined {
  const row = measures.find(([, , words]) => words.split(' ').includes(word));
  return row && { dimension: row[0], size: row[1] };
}
