/** A text field of a form, empty when it is missing or a file; whatever is longer than any field may be is cut. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 2000) : '';
}
