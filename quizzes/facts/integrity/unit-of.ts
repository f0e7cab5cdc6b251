import type { FactObject } from '../fact';

/** What a quantity is measured in: "states", "USD per year". Empty for everything else. */
export const unitOf = (object: FactObject): string => {
  if (object.type === 'count') return object.unit;
  if (object.type === 'money') return [object.currency, ...(object.per ? [`per ${object.per}`] : [])].join(' ');
  return '';
};
