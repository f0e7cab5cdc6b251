import { type PackSource, packSourceSchema } from './pack';

const packFileSchema = packSourceSchema
  .omit({ facts: true })
  .extend({ document: packSourceSchema.shape.document.omit({ text: true }) });

/**
 * A pack from the three files of its folder: parsed `pack.json`, parsed `facts.json`, and `document.txt` as it stands.
 * Throws a ZodError when a file is not what the schema promises: pack files are reviewed like code.
 */
export const assemblePack = (packFile: unknown, facts: unknown, text: string): PackSource => {
  const { document, ...rest } = packFileSchema.parse(packFile);
  return packSourceSchema.parse({ ...rest, document: { ...document, text }, facts });
};
