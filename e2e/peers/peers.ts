const port = Number(process.env.PASSAGE_E2E_PORT ?? 3217);
const issuer = `http://localhost:${port + 10}`;
const client = { id: 'passage', secret: 'a-secret-of-the-flows-and-their-provider' };

/** Where the flows' server and its peers are, and what the server has to know of them. */
export const peers = {
  port,
  site: `http://localhost:${port}`,
  oidc: { port: port + 10, issuer, client, callback: `http://localhost:${port}/api/auth/callback/oidc` },
  smtpPort: port + 11,
  inboxPort: port + 12,
  inbox: `http://localhost:${port + 12}`,
  environment: {
    AUTH_URL: `http://localhost:${port}`,
    SMTP_URL: `smtp://localhost:${port + 11}`,
    MAIL_FROM: 'Passage <passage@example.org>',
    AUTH_OIDC_ISSUER: issuer,
    AUTH_OIDC_ID: client.id,
    AUTH_OIDC_SECRET: client.secret,
    AUTH_OIDC_NAME: 'Example ID',
  },
};
