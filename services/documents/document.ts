export const documentFormats = ['txt', 'md', 'docx', 'pdf', 'html'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** What its reader should look at. */
export type DocumentWarning =
  /** It is no Unicode: letters with accents were read as this encoding has them. */
  | { type: 'encoding'; encoding: string }
  /** Its name says another kind than its content. */
  | { type: 'other-kind'; format: DocumentFormat }
  /** Pages that are pictures. */
  | { type: 'pages-without-text'; count: number };

/** Why a file was not read; `type` is also the name of its sentence. */
export type DocumentProblem =
  | { type: 'file-empty' }
  | { type: 'file-too-big'; most: number }
  /** No text and no document of a known kind, whatever its name. */
  | { type: 'file-unknown' }
  | { type: 'file-old-word' }
  | { type: 'file-locked' }
  /** Cut short, broken, or made to do harm. */
  | { type: 'file-damaged' }
  | { type: 'file-without-text' }
  /** Pictures of pages. */
  | { type: 'pdf-without-text' }
  | { type: 'file-text-too-long'; length: number; most: number }
  /** Small outside and huge inside, or so made that reading it does not end. */
  | { type: 'file-too-much' };

export type ReadDocument = {
  /** Paragraphs with an empty line between them; NFC, line ends "\n". */
  text: string;
  /** As the document calls itself; at most 200 characters. */
  title: string | undefined;
  /** "en", "fr" or "es", by its commonest words. */
  language: string | undefined;
  format: DocumentFormat;
  warnings: DocumentWarning[];
};
