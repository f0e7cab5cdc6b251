import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { type ProposalFile, proposalFileSchema } from '@/quizzes/proposals/proposal';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = (command: string, ...given: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', `services/command-line/${command}.ts`, ...given],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, sentences: stderr.trim().split('\n').filter(Boolean) };
};

function folder(): (name: string, content: string | Uint8Array) => string {
  const path = mkdtempSync(join(tmpdir(), 'pack-commands-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return (name, content) => {
    writeFileSync(join(path, name), content);
    return join(path, name);
  };
}

const text = 'The Halden Museum was founded in 1902. It is headquartered in Bergen and has a staff of 46.\n';

test('from a text to proposals, from those accepted to a pack, and the pack has no problem', () => {
  const write = folder();
  const source = write('text.txt', text);
  const proposed = run('pack-propose', '--text', source, '--title', 'The Halden Museum');
  expect(proposed.sentences).toEqual([]);
  const file: ProposalFile = proposalFileSchema.parse(JSON.parse(proposed.stdout));
  expect(file.proposals.map(({ object, predicate }) => [object.type, predicate])).toEqual([
    ['year', 'founded-in-year'],
    ['place', 'headquartered-in'],
    ['count', 'staff-count'],
  ]);
  const accepted = { ...file, proposals: file.proposals.map((proposal, index) => ({ ...proposal, accepted: index < 2 })) };
  const build = ['--text', source, '--id', 'halden', '--citation', 'A guide', '--as-of', '2023'];
  const built = run('pack-build', '--proposals', write('proposals.json', JSON.stringify(accepted)), ...build);
  expect(built.sentences).toEqual([]);
  expect(JSON.parse(built.stdout).facts).toHaveLength(2);
  const checked = run('pack-check', '--pack-file', write('pack.json', built.stdout));
  expect([checked.status, checked.sentences]).toEqual([0, []]);
  expect(JSON.parse(checked.stdout).facts.every(({ count }: { count: number }) => count >= 3)).toBe(true);

  expect(run('pack-build', '--proposals', write('none.json', proposed.stdout), ...build)).toMatchObject({
    status: 1,
    stdout: '',
    sentences: [expect.stringContaining('No proposal')],
  });
  const torn = write('torn.json', readFileSync(join(root, 'package.json'), 'utf8'));
  expect(run('pack-build', '--proposals', torn, ...build)).toMatchObject({
    status: 1,
    sentences: [expect.stringContaining('not what pack:propose prints')],
  });
});

test('what cannot be read is one sentence and no output', () => {
  const write = folder();
  const binary = write('binary.txt', new Uint8Array([0xff, 0xfe, 0x00, 0x41]));
  const cases = [
    run('pack-propose', '--text', '/no/such/text'),
    run('pack-propose', '--text', binary),
    run('pack-propose', '--text', write('text.txt', text), '--language', 'de'),
    run('pack-check', '--pack-file', '/no/such/pack'),
  ];
  expect(cases.map(({ status, stdout, sentences }) => [status, stdout, sentences.length])).toEqual(
    Array(cases.length).fill([1, '', 1]),
  );
  expect(run('pack-propose')).toMatchObject({ status: 2, sentences: [expect.stringContaining('--text FILE')] });
});
