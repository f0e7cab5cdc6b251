import { restoreBackup } from './restore-backup';

// Run as a process of its own: a restore that is killed right after a step.

const [file = '', from = '', at = '', step = ''] = process.argv.slice(2);
const restored = await restoreBackup({ file, from }, new Date(at), (done) => {
  if (done === step) process.kill(process.pid, 'SIGKILL');
});
process.stdout.write(JSON.stringify(restored));
process.exit(0);
