import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from './reading/refuse.mjs';

// Runs in a thread of its own (read-in-thread.ts), which is ended when it takes too long or too much: what it reads is from anyone.
// It is plain JavaScript, since the built server starts it from this file.

const readers = {
  docx: async ({ bytes }) => (await import('./reading/read-docx.mjs')).readDocx(bytes),
  pdf: async ({ bytes }) => (await import('./reading/read-pdf.mjs')).readPdf(bytes),
  html: async ({ source }) => (await import('./reading/read-html.mjs')).readHtml(source),
  md: async ({ source }) => (await import('./reading/read-markdown.mjs')).readMarkdown(source),
};

try {
  const { text, title, warnings } = await readers[workerData.format](workerData);
  // What is far too long is not copied out.
  parentPort.postMessage({ type: 'read', text: text.slice(0, workerData.most), length: text.length, title, warnings });
} catch (error) {
  parentPort.postMessage({ type: error instanceof Refusal ? error.type : 'file-damaged' });
}
