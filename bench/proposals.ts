import { readFile } from 'node:fs/promises';
import { median } from './median';

// How long 5,000 words take from text to proposals in a fresh process, with and without loading the model, beside splitting the same
// text into sentences and tagging it (the floor of this run).

const rounds = 7;
const wanted = 5000;

async function readText(): Promise<string> {
  const names = ['club', 'composer', 'enzyme', 'museum', 'river'];
  const folder = new URL('../quizzes/proposals/samples/', import.meta.url);
  const texts = await Promise.all(names.map((name) => readFile(new URL(`${name}.txt`, folder), 'utf8')));
  const words = texts.join('\n\n').split(/(?<=\s)(?=\S)/);
  return Array.from({ length: wanted }, (_, index) => words[index % words.length] ?? '').join('');
}

async function main(): Promise<void> {
  const text = await readText();
  const begun = performance.now();
  const before = process.cpuUsage();
  const { propose } = await import('../services/proposals/propose');
  const first = await propose(text, { language: 'en' });
  const cold = performance.now() - begun;
  // On a busy machine the clock says more about others.
  const { user, system } = process.cpuUsage(before);
  if (!first.ok) throw new Error(first.error.message);

  const [{ default: winkNLP }, { default: model }] = await Promise.all([import('wink-nlp'), import('wink-eng-lite-web-model')]);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const times: number[] = [];
  const floors: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const again = await propose(text, { language: 'en' });
    const done = performance.now();
    const tags = nlp.readDoc(text).tokens().out(nlp.its.pos);
    floors.push(performance.now() - done);
    times.push(done - start);
    if (!again.ok || again.value.proposals.length !== first.value.proposals.length || tags.length < wanted)
      throw new Error('a proposal was lost');
  }
  const [time, floor] = [median(times), median(floors)];
  console.log(
    `${wanted} words, ${first.value.proposals.length} proposals: ${cold.toFixed(0)} ms with loading the model (goal 2000; ${((user + system) / 1000).toFixed(0)} ms of processor time), ` +
      `then ${time.toFixed(0)} ms (median of ${rounds}), ${(time / floor).toFixed(2)} × splitting and tagging the same text (${floor.toFixed(0)} ms)`,
  );
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
