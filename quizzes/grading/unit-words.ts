/** Words that people use for a unit; a number with one of them is in that unit. */
const unitWords: readonly (readonly string[])[] = [
  ['states', 'member states', 'members', 'countries', 'nations'],
  ['staff', 'staff members', 'employees', 'people', 'persons', 'workers'],
  ['people', 'persons', 'human beings'],
  ['migrants', 'people', 'persons'],
  ['countries', 'states', 'nations'],
  ['observers', 'observer states'],
];

/** What else a unit may be called when it is typed beside a number; the first word of a row is the unit. */
export const unitAliasesOf = (unit: string): readonly string[] => unitWords.find(([name]) => name === unit)?.slice(1) ?? [];
