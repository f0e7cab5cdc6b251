import { headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { findCurrentViewer } from './(auth)/viewer';

/** A further language is one more file in `messages/`, its line here, and its name in the settings. */
const messages = {
  en: () => import('./messages/en.json'),
  fr: () => import('./messages/fr.json'),
} as const;
type Language = keyof typeof messages;

const isLanguage = (code: string | undefined): code is Language => code !== undefined && code in messages;

/** The first language of ours that the browser lists; lists are in order of preference as browsers send them. */
function languageOf(accepted: string | null): Language {
  const codes = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
  return codes.find(isLanguage) ?? 'en';
}

export default getRequestConfig(async () => {
  const [viewer, list] = await Promise.all([findCurrentViewer(), headers()]);
  const chosen = viewer?.display.language;
  const locale = isLanguage(chosen) ? chosen : languageOf(list.get('accept-language'));
  return { locale, timeZone: 'UTC', messages: (await messages[locale]()).default };
});
