import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin({
  requestConfig: './app/i18n.ts',
  // Messages are compiled when the site is built: the browser gets a formatter and no parser.
  experimental: { messages: { path: './app/messages', locales: ['en', 'fr'], format: 'json', precompile: true } },
});
// For an image: only what the server needs, in .next/standalone. `next start` does not serve such a build.
const isStandalone = process.env.PASSAGE_STANDALONE === '1';
/** @type {import('next').NextConfig} */
const nextConfig = {
  ...(isStandalone ? { output: 'standalone' } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run verify` checks types, tests' and tools' included; a start on an installation without them must still build.
  typescript: { ignoreBuildErrors: true },
  // Native or dynamically importing packages stay outside the bundle.
  serverExternalPackages: [
    '@open-spaced-repetition/binding',
    '@libsql/client',
    'libsql',
    '@node-rs/argon2',
    'rate-limiter-flexible',
    'drizzle-orm',
  ],
  outputFileTracingIncludes: { '/*': ['./node_modules/drizzle-orm/**/*'] },
};

export default withNextIntl(nextConfig);
