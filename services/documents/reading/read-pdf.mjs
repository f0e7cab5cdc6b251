import { getResolvedPDFJS } from 'unpdf';
import { toLines, toParagraphs, withoutEdges } from './pdf-lines.mjs';
import { refuse } from './refuse.mjs';

/** Of a text; a page that was scanned holds none, or its number. */
const leastText = 20;
const mostPages = 3000;

const asWritten = (title) =>
  typeof title === 'string' && title.trim() !== '' && !/\.(?:docx?|indd|tex|pdf|odt|qxd)$|^untitled|^microsoft word/i.test(title)
    ? title.trim()
    : undefined;

/** The words of a PDF that has them as text. Nothing that it points to is fetched, no script of it is run. */
export async function readPdf(bytes) {
  const { getDocument } = await getResolvedPDFJS();
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    verbosity: 0,
  });
  let document;
  try {
    document = await task.promise;
  } catch (error) {
    throw refuse(error?.name === 'PasswordException' ? 'file-locked' : 'file-damaged');
  }
  if (document.numPages > mostPages) throw refuse('file-too-much');
  const pages = [];
  let broken = 0;
  for (let index = 1; index <= document.numPages; index += 1) {
    try {
      const page = await document.getPage(index);
      const { items } = await page.getTextContent();
      pages.push(toLines(items.filter((item) => typeof item.str === 'string')));
      page.cleanup();
    } catch {
      broken += 1;
      pages.push([]);
    }
  }
  if (broken === document.numPages) throw refuse('file-damaged');
  const written = pages.filter((lines) => lines.length > 0);
  const text = toParagraphs(withoutEdges(written)).join('\n\n');
  if (text.length < leastText) throw refuse('pdf-without-text');
  const { info } = await document.getMetadata().catch(() => ({ info: {} }));
  const count = pages.length - written.length;
  return { text, title: asWritten(info?.Title), warnings: count > 0 ? [{ type: 'pages-without-text', count }] : [] };
}
