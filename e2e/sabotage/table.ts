import type { TestRun } from './run-tests';
import type { Sabotage } from './sabotage';

export type Line = { sabotage: Sabotage; run: TestRun & { isBySelected: boolean }; seconds: number };

function caughtBy({ run }: Line): string {
  switch (run.type) {
    case 'failed':
      return `${run.file}: ${run.title}${run.isBySelected ? '' : ' (not by the tests that ought to)'}`;
    case 'fails-anyway':
      return `NOT CAUGHT: ${run.file}: ${run.title} fails without it too`;
    case 'endless':
      return 'tests that do not end';
    case 'not-run':
      return `NOT CAUGHT: ${run.file} could not be loaded, which does not count`;
    case 'passed':
      return 'NOT CAUGHT';
  }
}

export const sayLine = (line: Line): string =>
  `${line.seconds.toFixed(1).padStart(6)} s  ${line.sabotage.name}  ←  ${caughtBy(line)}`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

export const toMarkdown = (
  lines: readonly Line[],
  { caught, minutes, machine }: { caught: number; minutes: number; machine: string },
) =>
  `# Bugs planted on purpose

\`npm run sabotage\` plants bugs one by one in a copy of the checkout (\`e2e/sabotage/\`) and runs the unit tests: first those that ought to
notice, then, if they do not, all of them. A bug is caught if a test fails that passes without it; types are not looked at, and a file of tests that does not load
does not count. \`npm run sabotage -- outbox\` runs those with that word in their name or file, \`-- --check\` only proves that each still fits.

${caught} of ${lines.length} caught, in ${minutes.toFixed(0)} minutes: ${machine}

| bug | in | caught by | seconds |
| --- | --- | --- | ---: |
${lines.map((line) => `| ${cell(line.sabotage.name)} | \`${line.sabotage.file}\` | ${cell(caughtBy(line))} | ${line.seconds.toFixed(0)} |`).join('\n')}
`;
