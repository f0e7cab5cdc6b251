import { startMailServer } from './mail';
import { startOidcServer } from './oidc';
import { peers } from './peers';

// Starts the parts that the flows' server talks to, until it is told to stop. The inbox comes last: once it answers, all of them do.

async function main(): Promise<void> {
  const stopOidc = await startOidcServer(peers.oidc);
  const stopMail = await startMailServer({ smtpPort: peers.smtpPort, httpPort: peers.inboxPort });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopOidc();
      stopMail();
      process.exit(0);
    });
  }
}

await main();
