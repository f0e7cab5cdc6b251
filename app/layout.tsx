import type { Metadata, Viewport } from 'next';
import localFont from 'next/font/local';
import { connection } from 'next/server';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { defaultDisplay } from '@/services/settings/preferences';
import { findCurrentViewer } from './(auth)/viewer';
import './globals.css';
import './forms.css';

const serif = localFont({
  src: './fonts/newsreader.woff2',
  variable: '--serif',
  weight: '400 650',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});
const sans = localFont({
  src: './fonts/hanken-grotesk.woff2',
  variable: '--sans',
  weight: '400 650',
  display: 'swap',
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site');
  return { title: { default: t('title'), template: `%s · ${t('name')}` }, description: t('description') };
}

const papers = { light: '#faf8f4', dark: '#171613' } as const;

async function findDisplay() {
  return (await findCurrentViewer())?.display ?? defaultDisplay;
}

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await findDisplay();
  return {
    width: 'device-width',
    initialScale: 1,
    themeColor:
      theme === 'system'
        ? [
            { media: '(prefers-color-scheme: light)', color: papers.light },
            { media: '(prefers-color-scheme: dark)', color: papers.dark },
          ]
        : papers[theme],
  };
}

/** Every page is made for its reader and carries a nonce of its own, so none is made at build time. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  const { theme, motion, keyHints } = await findDisplay();
  return (
    <html
      lang={await getLocale()}
      className={`${serif.variable} ${sans.variable}`}
      data-theme={theme}
      data-motion={motion}
      data-key-hints={keyHints ? 'on' : 'off'}
    >
      <body>{children}</body>
    </html>
  );
}
